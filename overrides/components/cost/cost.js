/** The table of costs: each field kept as it is typed, and rows and columns added up. */

import { costKey } from "../../memory/records/keys.js";
import { announceChange } from "../base/announce.js";
import { GuideElement } from "../base/element.js";
import { child, fill } from "../base/elements.js";
import { fitting, isTooLong } from "../base/fields/fitting.js";
import { followStatus } from "../base/status-line.js";
import { readAmount, totalOf } from "./amounts.js";

const TOTAL = "total";
const FUND = "fund";

/** @extends {GuideElement<Store>} */
export class CostElement extends GuideElement {
  connect() {
    const fields = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("[data-column]")]);
    this.totals = fields.filter(isTotal);
    this.fields = fields.filter((field) => !isTotal(field));
    for (const total of this.totals) total.readOnly = true;
    for (const field of this.fields) field.dataset.tooLong = this.dataset.tooLong;
  }

  /**
   * @param {Store} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    const concern = followStatus(child(this, "[data-status]"), store, signal);
    const hear = (/** @type {Event} */ { target }) => {
      const field = /** @type {HTMLInputElement} */ (target);
      if (isTotal(field)) return;
      const about = {
        hash: "",
        wording: labelOf(field),
        lang: document.documentElement.lang,
      };
      // The status line already says what a failed save means.
      store.answer(keyOf(field), fitting(field).trim() || null, about).catch(() => {});
      concern();
    };
    this.addEventListener("input", hear, { signal });
  }

  /** @param {Store} store */
  show(store) {
    for (const field of this.fields ?? []) {
      const words = String(store.answers.get(keyOf(field))?.value ?? "");
      // What is still being typed may end in a space, and writing it again would move the cursor.
      if (field.value.trim() !== words && !isTooLong(field)) field.value = words;
    }
    this.addUp();
  }

  addUp() {
    const { fields = [], totals = [] } = this;
    const amounts = fields.filter(({ dataset }) => dataset.column !== FUND);
    for (const total of totals) {
      const { row, column } = total.dataset;
      const own = amounts.filter(
        ({ dataset }) =>
          (row === TOTAL || dataset.row === row) && (column === TOTAL || dataset.column === column),
      );
      total.value = totalOf(
        own.map(({ value }) => value),
        document.documentElement.lang,
      );
    }
    const open = amounts.filter(({ value }) => Number.isNaN(readAmount(value)));
    const told = child(this, "[data-open]");
    const names = new Intl.ListFormat(document.documentElement.lang);
    told.hidden = open.length === 0;
    const words = fill(told.dataset.words ?? "", { fields: names.format(open.map(labelOf)) });
    announceChange(told, open.length ? words : "");
  }
}

/** @param {HTMLElement} field */
const isTotal = ({ dataset }) => dataset.row === TOTAL || dataset.column === TOTAL;

/** @param {HTMLElement} field */
const labelOf = (field) => field.getAttribute("aria-label") ?? "";

/** @param {HTMLElement} field */
const keyOf = ({ dataset }) => costKey(dataset.row ?? "", dataset.column ?? "");

/** @import { Store } from "../../memory/store.js" */
