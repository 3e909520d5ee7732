/** What keeps and adds up the table of costs, for the page that has one, after guide.js. */
import "./base/fields/beside.css";
import "./cost/cost.css";

import { CostElement } from "./cost/cost.js";

customElements.define("deg-cost", CostElement);
