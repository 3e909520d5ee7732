/**
 * What answers the self-assessment, in a script and a style that only its pages load, after
 * guide.js.
 */
import "./area/area.css";
import "./assessment/answer.css";
import "./assessment/assessment.css";
import "./assessment/evidence.css";
import "./base/fields/beside.css";
import "./base/assessment/example.css";
import "./assessment/paper.css";
import "./assessment/projector.css";

import { AreaElement } from "./area/area.js";
import { AssessmentElement } from "./assessment/assessment.js";

customElements.define("deg-area", AreaElement);
customElements.define("deg-assessment", AssessmentElement);
