/** The two notes under an item: its wording has changed, or two answers met. */
import { child, copyOf } from "../shared/elements.js";

/**
 * @param {import("./checklist.js").ChecklistElement} list
 * @param {HTMLElement} notes
 * @param {HTMLElement} item
 * @param {import("../shared/record.js").Answer | undefined} record
 */
export function showRewording(list, notes, item, record) {
  if (!record) return;
  const note = copyOf(list, '[data-template="reworded"]');
  const old = note.querySelector("[data-old]");
  if (old) {
    old.textContent = record.wording;
    old.setAttribute("lang", record.lang);
  }
  const now = note.querySelector("[data-new]");
  if (now) now.textContent = child(item, "[data-wording]").textContent;
  notes.append(note);
  // The note goes away with its buttons, so the focus moves on to the item's box.
  const answer = (/** @type {string | null} */ value) => {
    list.answer(item, value);
    child(item, "[data-done]").focus();
  };
  child(notes, "[data-confirm]").addEventListener("click", () => answer(String(record.value)));
  child(notes, "[data-redo]").addEventListener("click", () => answer(null));
}

/**
 * @param {import("./checklist.js").ChecklistElement} list
 * @param {HTMLElement} notes
 * @param {import("../shared/record.js").LostValue} conflict
 * @param {import("./checklist.js").Store} store
 */
export function showConflict(list, notes, conflict, store) {
  const note = copyOf(list, '[data-template="conflict"]');
  const kept = note.querySelector("[data-kept]");
  const other = note.querySelector("[data-other]");
  const standing = store.answers.get(conflict.key)?.value ?? "open";
  if (kept) kept.textContent = list.word(String(standing));
  if (other) other.textContent = list.word(String(conflict.record.value ?? "open"));
  notes.append(note);
  const settle = async (/** @type {"keep" | "take"} */ way) => {
    const item = notes.closest("[data-item]");
    await store.resolveConflict(Number(conflict.id), way);
    if (item) child(item, "[data-done]").focus();
  };
  child(notes, "[data-keep]").addEventListener("click", () => settle("keep"));
  child(notes, "[data-take]").addEventListener("click", () => settle("take"));
}
