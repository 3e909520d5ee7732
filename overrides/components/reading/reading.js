/** The mark "I have read this page", at the end of a guide page. */

import { readKey } from "../../memory/records/keys.js";
import { GuideElement } from "../base/element.js";
import { child } from "../base/elements.js";
import { placeOf } from "../base/page/place.js";
import { followStatus } from "../base/status-line.js";

export class ReadingElement extends GuideElement {
  get box() {
    return /** @type {HTMLInputElement} */ (child(this, "input"));
  }

  /**
   * @param {Store} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    const { box } = this;
    const { page = "", hash = "", title = "" } = this.dataset;
    const concern = followStatus(child(this, "[data-status]"), store, signal);
    const hear = () => {
      concern();
      const value = box.checked ? "read" : null;
      const about = { hash, wording: title, lang: document.documentElement.lang };
      store.answer(readKey(page), value, about).catch(() => {});
    };
    this.hear(box, "change", hear);
    const place = placeOf();
    if (store.plan.place?.path.split("#")[0] !== place.path) store.setPlace({ ...place, title });
  }

  /** @param {Store} store */
  show(store) {
    const key = readKey(this.dataset.page ?? "");
    this.box.checked = store.answers.get(key)?.value === "read";
  }
}

/** @import { Store } from "../../memory/store.js" */
