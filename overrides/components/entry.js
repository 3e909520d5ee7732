/** What types a marked paper form in, for the page that does, after guide.js. */
import "./entry/entry.css";

import { EntryElement } from "./entry/entry.js";

customElements.define("deg-entry", EntryElement);
