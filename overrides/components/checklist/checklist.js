/** The checklist remembers: marks, progress, wording that changed, start over with Undo. */

import { itemKey } from "../../memory/records/keys.js";
import { tally } from "../../rules/tally.js";
import { announceChange } from "../base/announce.js";
import { fillNotes } from "../base/answer-notes.js";
import { GuideElement } from "../base/element.js";
import { child, copyOf, fill, langOf } from "../base/elements.js";
import { placeOf } from "../base/page/place.js";
import { followStatus } from "../base/status-line.js";
import { foldAll } from "../base/take-over.js";
import { undoneWords } from "../base/undone.js";
import { conflictOf, rewordingOf } from "./checklist-notes.js";

export class ChecklistElement extends GuideElement {
  /** @type {number | null} the last time that this list was cleared, as the store knows it */
  undoId = null;

  follows = ["answers", "plans", "conflicts"];

  connect() {
    this.words = copyOf(this, '[data-template="words"]');
    foldAll(this);
    this.toggleAttribute("data-ready", true);
  }

  /**
   * @param {Store} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    this.concern = followStatus(child(this, "[data-status]"), store, signal);
    this.hear(this, "change", ({ target }) => this.changed(target, store));
    this.press("[data-start-over]", () => this.startOver(store));
    this.press("[data-undo]", () => this.undo(store));
  }

  get items() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-item]")]);
  }

  /**
   * @param {HTMLInputElement} box
   * @param {Store} store
   */
  changed(box, store) {
    /** @type {HTMLElement | null} */
    const item = box.closest("[data-item]");
    const mark = box.matches("[data-done]") ? "done" : "not-applicable";
    if (item) this.answer(item, box.checked ? mark : null, store);
  }

  /**
   * @param {HTMLElement} item
   * @param {string | null} value
   * @param {Store} store
   */
  async answer(item, value, store) {
    this.concern?.(child(item, "details"));
    const saving = store.answer(itemKey(item.id), value, {
      hash: item.dataset.hash ?? "",
      wording: child(item, "[data-wording]").textContent ?? "",
      lang: langOf(child(item, "[data-wording]")),
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
    announceChange(count, fill(words ?? "", { done, total }));
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
    const isReworded = value && record && record.hash !== item.dataset.hash;
    if (conflict) fillNotes(notes, conflictOf(this, item, conflict, store));
    else if (isReworded) fillNotes(notes, rewordingOf(this, item, record, store));
    else fillNotes(notes);
  }

  /** @param {Store} store */
  async startOver(store) {
    this.concern?.();
    const keys = this.items.map((item) => itemKey(item.id));
    const id = await store.acts.startOver(keys, `start-over:${this.dataset.checklist}`);
    // Pressed again with nothing left to clear, Undo still takes back the first time.
    this.undoId = id ?? this.undoId;
    this.say(({ cleared, clear }) => (this.undoId ? cleared : clear));
    child(this, this.undoId ? "[data-undo]" : "[data-start-over]").focus();
  }

  /** @param {Store} store */
  async undo(store) {
    if (!this.undoId) return;
    const result = await store.acts.undo(this.undoId);
    this.undoId = null;
    this.say((words) => undoneWords(result, words));
    child(this, "[data-start-over]").focus();
  }

  /** @param {(words: DOMStringMap) => string | undefined} choose what is said at the end of the list */
  say(choose) {
    const said = child(this, "[data-undo-words]");
    // Only what is shown is spoken when it changes.
    child(this, "[data-undo-row]").hidden = false;
    said.textContent = choose(said.dataset) ?? "";
    child(this, "[data-undo]").hidden = !this.undoId;
  }

  /**
   * @param {string} value
   * @returns {string}
   */
  word(value) {
    return this.words?.querySelector(`[data-value="${value}"]`)?.textContent ?? "";
  }
}

/** @import { Store } from "../../memory/store.js" */
