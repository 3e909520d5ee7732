/** What tells one round of the self-assessment from the next, for its page, after guide.js. */
import "./base/assessment/example.css";
import "./base/pictures/chart.css";
import "./round/round.css";

import { RoundElement } from "./round/round.js";

customElements.define("deg-round", RoundElement);
