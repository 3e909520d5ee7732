/** The checklist remembers: marks, progress, wording that changed, start over with Undo. */

import { storeReady } from "../../memory/index.js";
import { itemKey } from "../../memory/records/keys.js";
import { tally } from "../../rules/tally.js";
import { GuideElement } from "../base/element.js";
import { child, copyOf, fill } from "../base/elements.js";
import { placeOf } from "../base/place.js";
import { followStatus } from "../base/status-line.js";
import { showConflict, showRewording } from "./checklist-notes.js";

export class ChecklistElement extends GuideElement {
  follows = ["answers", "plans", "conflicts"];

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.words = copyOf(this, '[data-template="words"]');
    this.addEventListener("change", (event) => this.changed(event), { signal });
    for (const details of this.querySelectorAll("details")) details.open = false;
    this.toggleAttribute("data-ready", true);
  }

  /**
   * @param {Store} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    this.concern = followStatus(child(this, "[data-status]"), store, signal);
    const startOver = child(this, "[data-start-over]");
    startOver.addEventListener("click", () => this.startOver(), { signal });
    child(this, "[data-undo]").addEventListener("click", () => this.undo(), { signal });
  }

  get items() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-item]")]);
  }

  /** @param {Event} event */
  async changed(event) {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const item = /** @type {HTMLElement | null} */ (box.closest("[data-item]"));
    if (!item) return;
    const mark = box.matches("[data-done]") ? "done" : "not-applicable";
    await this.answer(item, box.checked ? mark : null);
  }

  /**
   * @param {HTMLElement} item
   * @param {string | null} value
   */
  async answer(item, value) {
    const store = await storeReady;
    this.concern?.();
    const saving = store.answer(itemKey(item.id), value, {
      hash: item.dataset.hash ?? "",
      wording: child(item, "[data-wording]").textContent ?? "",
      lang: document.documentElement.lang,
      place: placeOf(item.id),
    });
    // The status line and the notice already say what a failed save means.
    await saving.catch(() => {});
  }

  /** @param {Store} store */
  show(store) {
    for (const item of this.items) this.showItem(item, store);
    const { done, total } = tally(
      this.items.map((item) => store.answers.get(itemKey(item.id))?.value),
    );
    const count = child(this, "[data-count]");
    const words = total ? count.dataset.words : count.dataset.none;
    count.textContent = fill(words ?? "", { done, total });
    const bar = /** @type {HTMLProgressElement} */ (child(this, "progress"));
    bar.hidden = total === 0;
    bar.max = total || 1;
    bar.value = done;
    child(this, "[data-plan]").textContent = store.plan.name;
  }

  /**
   * @param {HTMLElement} item
   * @param {Store} store
   */
  showItem(item, store) {
    const record = store.answers.get(itemKey(item.id));
    const value = record?.value ?? null;
    const done = /** @type {HTMLInputElement} */ (child(item, "[data-done]"));
    const other = /** @type {HTMLInputElement} */ (child(item, "[data-not-applicable]"));
    done.checked = value === "done";
    other.checked = value === "not-applicable";
    item.dataset.state = value ? String(value) : "open";
    const notes = child(item, "[data-notes]");
    const [conflict] = store.conflicts(itemKey(item.id));
    notes.replaceChildren();
    if (conflict) showConflict(this, notes, conflict, store);
    else if (value && record?.hash !== item.dataset.hash) showRewording(this, notes, item, record);
    notes.hidden = !notes.hasChildNodes();
  }

  async startOver() {
    const store = await storeReady;
    this.concern?.();
    const keys = this.items.map((item) => itemKey(item.id));
    this.undoId = await store.acts.startOver(keys, `start-over:${this.dataset.checklist}`);
    this.say("started-over", true);
    child(this, "[data-undo]").focus();
  }

  async undo() {
    const store = await storeReady;
    if (this.undoId) await store.acts.undo(this.undoId);
    this.say("undone", false);
    child(this, "[data-start-over]").focus();
  }

  /**
   * @param {string} value
   * @param {boolean} canUndo
   */
  say(value, canUndo) {
    child(this, "[data-undo-row]").hidden = false;
    child(this, "[data-undo-words]").textContent = this.word(value);
    child(this, "[data-undo]").hidden = !canUndo;
  }

  /**
   * @param {string} value
   * @returns {string}
   */
  word(value) {
    return this.words?.querySelector(`[data-value="${value}"]`)?.textContent ?? "";
  }
}

/** @typedef {Awaited<typeof storeReady>} Store */
