/**
 * The elements of the tools and lists, in a script that only their pages load, after guide.js.
 * Their styles are in guide.css.
 */
import { DataElement } from "./data/data.js";
import { PlanElement } from "./plan/plan.js";
import { ProgressElement } from "./progress/progress.js";
import { ResourceElement } from "./resource/resource.js";

customElements.define("deg-progress", ProgressElement);
customElements.define("deg-plan", PlanElement);
customElements.define("deg-data", DataElement);
customElements.define("deg-resource", ResourceElement);
