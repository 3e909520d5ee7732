/** The evidence of an indicator: notes that can be added, changed as typed, and removed. */

import { newId } from "../../memory/records/ids.js";
import { noteKey } from "../../memory/records/keys.js";
import { today } from "../base/date-words.js";
import { child, copyOf } from "../base/elements.js";
import { leaveDate } from "../base/fields/date-field.js";
import { changedNote, fillNote } from "./note.js";
import { indicatorOf } from "./questions.js";

/**
 * @param {AssessmentElement} root
 * @param {AbortSignal} signal
 */
export function followEvidence(root, signal) {
  // An empty note is not stored, so many may be asked for at once.
  root.hear(root, "click", ({ target }) => {
    if (target.closest("[data-add]")) add(root, indicatorOf(target));
  });
  root.press("[data-remove]", (button) => remove(root, indicatorOf(button), button));
  root.press("[data-undo]", (button) => undo(root, indicatorOf(button)));
  const type = (/** @type {any} */ { target }) => {
    const note = noteOf(target);
    const { note: key = "" } = note?.dataset ?? {};
    if (note) root.keep(indicatorOf(note), key, changedNote(note, keptNote(root, key), target));
  };
  root.addEventListener("input", type, { signal });
  root.hear(root, "change", ({ target }) => {
    if (target.matches('[name="date"]')) leaveDate(target);
  });
}

/**
 * Notes that stand already keep their place, so that nothing moves under a hand that types.
 *
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 * @param {Note[]} notes
 */
export function showEvidence(root, indicator, notes) {
  const shown = new Map(notesIn(indicator).map((note) => [note.dataset.note, note]));
  for (const note of notes) {
    fillNote(shown.get(note.key) ?? copyNote(root, indicator, note.key), note);
    shown.delete(note.key);
  }
  // One that was never typed in is not in the store, and stays.
  for (const note of shown.values()) if (!("fresh" in note.dataset)) note.remove();
  number(indicator);
}

/**
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 */
function add(root, indicator) {
  const key = noteKey(indicator.id, newId().slice(0, 12));
  const note = copyNote(root, indicator, key);
  fillNote(note, { key, text: "", date: today(), who: "", link: "", sure: "" });
  note.dataset.fresh = "";
  number(indicator);
  child(note, "textarea").focus();
}

/**
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 * @param {Element} button
 */
function remove(root, indicator, button) {
  const note = noteOf(button);
  if (!note) return;
  const { note: key = "", fresh } = note.dataset;
  const isKept = fresh === undefined;
  removed.set(indicator, { key, value: keptNote(root, key), note });
  note.remove();
  number(indicator);
  if (isKept) root.keep(indicator, key, null);
  // Only what is shown is spoken when it changes.
  child(indicator, "[data-undo-row]").hidden = !isKept;
  const said = child(indicator, "[data-said]");
  said.textContent = said.dataset.words ?? "";
  child(indicator, isKept ? "[data-undo]" : "[data-add]").focus();
}

/**
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 */
function undo(root, indicator) {
  const last = removed.get(indicator);
  child(indicator, "[data-undo-row]").hidden = true;
  if (!last) return;
  // The form itself comes back, with words in it that did not fit.
  const isBack = notesIn(indicator).some(({ dataset }) => dataset.note === last.key);
  if (!isBack) child(indicator, "[data-list]").append(last.note);
  root.keep(indicator, last.key, last.value);
  child(indicator, `[data-note="${last.key}"] textarea`).focus();
}

/**
 * @param {AssessmentElement} root
 * @param {string} key
 */
const keptNote = (root, key) => root.store?.answers.get(key)?.value;

/** @type {WeakMap<HTMLElement, {key: string, value: unknown, note: HTMLElement}>} the last note that went, by indicator */
const removed = new WeakMap();

/** @param {Element} target */
const noteOf = (target) => /** @type {HTMLElement | null} */ (target.closest("[data-note]"));

/** @param {HTMLElement} indicator */
const notesIn = (indicator) =>
  /** @type {HTMLElement[]} */ ([...indicator.querySelectorAll("[data-note]")]);

/**
 * @param {AssessmentElement} root
 * @param {HTMLElement} indicator
 * @param {string} key
 */
function copyNote(root, indicator, key) {
  const copy = copyOf(root, '[data-template="note"]');
  const note = /** @type {HTMLElement} */ (copy.firstElementChild);
  note.dataset.note = key;
  const about = indicator.querySelector("h3 .deg-unseen")?.textContent ?? "";
  for (const place of note.querySelectorAll("[data-about]")) place.textContent = about;
  child(indicator, "[data-list]").append(note);
  return note;
}

/** @param {HTMLElement} indicator */
function number(indicator) {
  const notes = notesIn(indicator);
  notes.forEach((note, index) => {
    for (const place of note.querySelectorAll("[data-number]")) place.textContent = `${index + 1}`;
  });
  child(indicator, "[data-lines]").hidden = notes.length > 0;
}

/**
 * @import { Note } from "../../rules/answers.js"
 * @import { AssessmentElement } from "./assessment.js"
 */
