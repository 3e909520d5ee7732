/**
 * The elements of the self-assessment, in a script and a style that only its pages load, after
 * guide.js.
 */
import "./area/area.css";
import "./assessment/answer.css";
import "./assessment/assessment.css";
import "./assessment/evidence.css";
import "./assessment/paper.css";
import "./assessment/projector.css";
import "./board/board.css";
import "./entry/entry.css";
import "./result/chart.css";
import "./result/result.css";
import "./round/round.css";

import { AreaElement } from "./area/area.js";
import { BoardElement } from "./board/board.js";
import { AssessmentElement } from "./assessment/assessment.js";
import { EntryElement } from "./entry/entry.js";
import { ResultElement } from "./result/result.js";
import { RoundElement } from "./round/round.js";

customElements.define("deg-area", AreaElement);
customElements.define("deg-assessment", AssessmentElement);
customElements.define("deg-board", BoardElement);
customElements.define("deg-entry", EntryElement);
customElements.define("deg-result", ResultElement);
customElements.define("deg-round", RoundElement);
