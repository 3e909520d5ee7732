/** The search button: fetches the search itself when the reader first presses it. */

import { loadScript } from "../../memory/load-script.js";
import { GuideElement } from "../base/element.js";
import { child } from "../base/elements.js";

export class SearchElement extends GuideElement {
  /** @param {AbortSignal} signal */
  connect(signal) {
    const dialog = /** @type {HTMLDialogElement} */ (child(this, "dialog"));
    const button = child(this, ".deg-search__open");
    if (typeof dialog.showModal !== "function") {
      this.hidden = true;
      return;
    }
    button.addEventListener(
      "click",
      () => {
        dialog.showModal();
        child(this, "input").focus();
        this.load();
      },
      { signal },
    );
    child(this, ".deg-search__close").addEventListener("click", () => dialog.close(), { signal });
    dialog.addEventListener(
      "click",
      (event) => {
        if (event.target === dialog) dialog.close();
      },
      { signal },
    );
    dialog.addEventListener("close", () => button.focus(), { signal });
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
