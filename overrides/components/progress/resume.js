/** Where the reader left off: a link, once there is a place to go back to. */
import { storeReady } from "../../memory/index.js";
import { child } from "../base/elements.js";

export class ResumeElement extends HTMLElement {
  async connectedCallback() {
    const { place } = await storeReady;
    const section = this.closest("section");
    if (!place || !section) return;
    const link = /** @type {HTMLAnchorElement} */ (child(this, "[data-resume]"));
    link.href = (this.dataset.root ?? "") + place.path;
    link.textContent = place.title;
    section.hidden = false;
  }
}
