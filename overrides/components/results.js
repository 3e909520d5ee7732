/**
 * What shows the answers of the self-assessment, in a script and a style that only its pages load,
 * after guide.js.
 */
import "./base/assessment/example.css";
import "./board/board.css";
import "./base/pictures/chart.css";
import "./result/result.css";
import "./round/round.css";

import { BoardElement } from "./board/board.js";
import { ResultElement } from "./result/result.js";
import { RoundElement } from "./round/round.js";

customElements.define("deg-board", BoardElement);
customElements.define("deg-result", ResultElement);
customElements.define("deg-round", RoundElement);
