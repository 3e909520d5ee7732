/**
 * The elements of the tools, in a script that only their pages load, after guide.js.
 * Their styles are in guide.css.
 */
import { DataElement } from "./data/data.js";
import { PlanElement } from "./plan/plan.js";
import { ProgressElement } from "./progress/progress.js";

customElements.define("deg-progress", ProgressElement);
customElements.define("deg-plan", PlanElement);
customElements.define("deg-data", DataElement);
