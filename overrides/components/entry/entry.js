/** The grid for a paper form: one letter an answer, saved as it is typed, by keyboard alone. */

import { nowKey, wantKey } from "../../memory/records/keys.js";
import { assessmentStore } from "../base/assessment/assessment-store.js";
import { readInstrument } from "../base/assessment/instrument.js";
import { GuideElement } from "../base/element.js";
import { child, copyOf, fill } from "../base/elements.js";
import { followStatus } from "../base/status-line.js";
import { letterOf, meaningOf } from "./letters.js";
import { showWrong } from "./wrong.js";

/** @extends {GuideElement<AssessmentStore>} */
export class EntryElement extends GuideElement {
  opening = assessmentStore;

  connect() {
    const { indicators } = readInstrument(this);
    this.hashes = new Map(indicators.map(({ id, hash }) => [id, hash]));
    this.words = copyOf(this, '[data-template="words"]');
    this.boxes = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("[data-field]")]);
    this.hear(this, "keydown", (event) => this.move(event));
  }

  /**
   * @param {AssessmentStore} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    const concern = followStatus(child(this, "[data-status]"), store, signal);
    const hear = (/** @type {Event} */ event) => {
      // Nothing is said to be saved of a letter that is refused.
      if (this.type(/** @type {HTMLInputElement} */ (event.target), store)) concern();
    };
    this.addEventListener("input", hear, { signal });
  }

  /** @param {AssessmentStore} store */
  show(store) {
    for (const box of this.boxes ?? []) {
      if (box.getAttribute("aria-invalid") === "true") continue;
      const letter = letterOf(store.answers.get(keyOf(box))?.value);
      // Writing the same letter again would move the cursor.
      if (box.value !== letter) box.value = letter;
    }
  }

  /**
   * @param {HTMLInputElement} box
   * @param {AssessmentStore} store
   * @returns {boolean} whether the letter is an answer
   */
  type(box, store) {
    const { field = "" } = box.dataset;
    const value = meaningOf(box.value, field);
    const words = this.words?.querySelector(`[data-value="wrong-${field}"]`)?.textContent ?? "";
    showWrong(box, value === undefined ? fill(words, { letter: box.value }) : "");
    if (value === undefined) return false;
    const row = rowOf(box);
    const about = {
      hash: this.hashes?.get(row.dataset.row ?? "") ?? "",
      wording: row.dataset.wording ?? "",
      lang: row.dataset.lang ?? "",
    };
    // The status line already says what a failed save means.
    store.answer(keyOf(box), value, about).catch(() => {});
    return true;
  }

  /**
   * Enter and the arrows go to the same box of the next row, or of the one before.
   *
   * @param {KeyboardEvent} event
   */
  move(event) {
    const step = { Enter: 2, ArrowDown: 2, ArrowUp: -2 }[event.key];
    if (!step || !this.boxes) return;
    event.preventDefault();
    const here = this.boxes.indexOf(/** @type {HTMLInputElement} */ (event.target));
    const box = this.boxes[here + step];
    box?.focus();
    box?.select();
  }
}

/** @param {Element} box */
const rowOf = (box) => /** @type {HTMLElement} */ (box.closest("[data-row]"));

/** @param {HTMLElement} box */
function keyOf(box) {
  const id = rowOf(box).dataset.row ?? "";
  return box.dataset.field === "now" ? nowKey(id) : wantKey(id);
}

/** @import { AssessmentStore } from "../base/assessment/assessment-store.js" */
