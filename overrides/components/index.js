/**
 * The guide's own script and style, one file each; tools.js holds what only some pages need.
 *
 * Each component's style is imported here, and each element is registered on its own,
 * so that one that fails leaves the rest alive.
 */
import "./tokens.css";
import "./base/page.css";
import "./base/controls.css";
import "./base/status-line.css";
import "./base/unkept.css";
import "./base/paper.css";
import "./checklist/checklist.css";
import "./data/data.css";
import "./figure/figure.css";
import "./glossary/glossary.css";
import "./header/header.css";
import "./header/navigation.css";
import "./notice/notice.css";
import "./plan/plan.css";
import "./problem/problem.css";
import "./progress/progress.css";
import "./protocol/protocol.css";
import "./reading/reading.css";
import "./search/search.css";
import "./source/source.css";
import "./workbook/workbook.css";

import { keepClear } from "./base/page/keep-clear.js";
import { preparePaper } from "./base/page/paper.js";
import { ChecklistElement } from "./checklist/checklist.js";
import { followTerms } from "./glossary/terms.js";
import { HeaderElement } from "./header/header.js";
import { NoticeElement } from "./notice/notice.js";
import { ResumeElement } from "./progress/resume.js";
import { ReadingElement } from "./reading/reading.js";
import { markReadPages } from "./reading/reading-navigation.js";
import { SearchElement } from "./search/search.js";

// In case palette.js has not come.
document.documentElement.classList.replace("no-js", "js");
customElements.define("deg-header", HeaderElement);
customElements.define("deg-notice", NoticeElement);
customElements.define("deg-search", SearchElement);
customElements.define("deg-checklist", ChecklistElement);
customElements.define("deg-reading", ReadingElement);
customElements.define("deg-resume", ResumeElement);

preparePaper();
keepClear();
followTerms();
const navigation = document.getElementById("menu");
if (navigation) markReadPages(navigation);
