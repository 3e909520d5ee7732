/** What filters the list of resources, for the page that has it, after guide.js. */
import "./resource/resource.css";

import { ResourceElement } from "./resource/resource.js";

customElements.define("deg-resource", ResourceElement);
