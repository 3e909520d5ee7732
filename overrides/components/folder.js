/** What only a guide that lies in a folder needs, in a script of its own, after guide.js. */
import { tellOfPagesApart } from "./notice/pages-apart.js";

tellOfPagesApart();
