/** What makes the page for the board, for the page that does, after guide.js. */
import "./base/assessment/example.css";
import "./board/board.css";
import "./base/fields/beside.css";
import "./base/pictures/chart.css";

import { BoardElement } from "./board/board.js";

customElements.define("deg-board", BoardElement);
