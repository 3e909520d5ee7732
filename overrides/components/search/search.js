/** The search button: fetches the search itself when the reader first presses it. */

import { loadScript } from "../../memory/load-script.js";
import { GuideElement, NO_STORE } from "../base/element.js";
import { child } from "../base/elements.js";

/** @extends {GuideElement<EventTarget>} */
export class SearchElement extends GuideElement {
  opening = NO_STORE;

  start() {
    const dialog = /** @type {HTMLDialogElement} */ (child(this, "dialog"));
    const button = child(this, ".deg-search__open");
    if (typeof dialog.showModal !== "function") {
      this.hidden = true;
      return;
    }
    this.hear(button, "click", () => {
      dialog.showModal();
      child(this, "input").focus();
      this.load();
    });
    this.hear(child(this, ".deg-search__close"), "click", () => dialog.close());
    this.hear(dialog, "click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    this.hear(dialog, "close", () => button.focus());
  }

  async load() {
    const status = child(this, '[role="status"]');
    if (this.loaded) return;
    this.loaded = true;
    status.textContent = status.dataset.waiting ?? "";
    try {
      await loadScript(this.dataset.script ?? "");
      await /** @type {any} */ (globalThis).degSearch.start(this);
    } catch {
      this.loaded = false;
      status.textContent = status.dataset.failed ?? "";
    }
  }
}
