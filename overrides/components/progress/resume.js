/** Where the reader left off: a link, once there is a place to go back to. */
import { GuideElement } from "../base/element.js";
import { child } from "../base/elements.js";

export class ResumeElement extends GuideElement {
  /** @param {Store} store */
  start({ plan: { place } }) {
    const section = this.closest("section");
    if (!place || !section) return;
    const link = /** @type {HTMLAnchorElement} */ (child(this, "[data-resume]"));
    link.href = (this.dataset.root ?? "") + place.path;
    link.textContent = place.title;
    link.lang = /^[a-z]{2}(?=\/)/.exec(place.path)?.[0] ?? "en";
    section.hidden = false;
  }
}

/** @import { Store } from "../../memory/store.js" */
