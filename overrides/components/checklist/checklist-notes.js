/** The two notes under an item: its wording has changed, or two answers met. */
import { conflictNote, rewordedNote } from "../base/answer-notes.js";
import { child } from "../base/elements.js";

/**
 * @param {import("./checklist.js").ChecklistElement} list
 * @param {HTMLElement} item
 * @param {import("../../memory/records/record.js").Answer} record
 * @param {import("../../memory/store.js").Store} store
 */
export function rewordingOf(list, item, record, store) {
  // The note goes away with its buttons, so the focus moves on to the item's box.
  const answer = (/** @type {string | null} */ value) => {
    list.answer(item, value, store);
    child(item, "[data-done]").focus();
  };
  const wording = child(item, "[data-wording]").textContent ?? "";
  const ways = { confirm: () => answer(String(record.value)), redo: () => answer(null) };
  return rewordedNote(list, record, wording, ways);
}

/**
 * @param {import("./checklist.js").ChecklistElement} list
 * @param {HTMLElement} item
 * @param {import("../../memory/records/stored-shapes.js").LostValue} conflict
 * @param {import("../../memory/store.js").Store} store
 */
export function conflictOf(list, item, conflict, store) {
  const standing = store.answers.get(conflict.key)?.value;
  const word = (/** @type {unknown} */ value) => list.word(String(value ?? "open"));
  const about = child(item, "[data-wording]").textContent ?? "";
  const words = { kept: word(standing), other: word(conflict.record.value), about };
  const settle = async (/** @type {"keep" | "take"} */ way) => {
    await store.resolveConflict(Number(conflict.id), way);
    child(item, "[data-done]").focus();
  };
  return conflictNote(list, words, settle);
}
