/** What shows the results of the self-assessment, for the page that does, after guide.js. */
import "./base/assessment/example.css";
import "./base/pictures/chart.css";
import "./result/result.css";

import { ResultElement } from "./result/result.js";

customElements.define("deg-result", ResultElement);
