/** The mark "I have read this page", at the end of a guide page. */

import { storeReady } from "../../memory/index.js";
import { readKey } from "../../memory/records/keys.js";
import { child } from "../base/elements.js";
import { followStatus } from "../base/status-line.js";

export class ReadingElement extends HTMLElement {
  connectedCallback() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    const box = /** @type {HTMLInputElement} */ (child(this, "input"));
    const { page = "", hash = "", title = "" } = this.dataset;
    storeReady.then((store) => {
      if (signal.aborted) return;
      const concern = followStatus(child(this, "[data-status]"), store, signal);
      const show = () => {
        box.checked = store.answers.get(readKey(page))?.value === "read";
      };
      box.addEventListener(
        "change",
        () => {
          concern();
          const value = box.checked ? "read" : null;
          const about = { hash, wording: title, lang: document.documentElement.lang };
          store.answer(readKey(page), value, about).catch(() => {});
        },
        { signal },
      );
      store.addEventListener("answers", show, { signal });
      store.addEventListener("plans", show, { signal });
      show();
      const path = document.querySelector("article")?.dataset.place ?? "";
      if (store.place?.path.split("#")[0] !== path) store.setPlace({ path, title });
    });
  }

  disconnectedCallback() {
    this.listening?.abort();
  }
}
