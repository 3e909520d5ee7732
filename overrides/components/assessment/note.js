/** One piece of evidence as a small form: what it says, and as words on paper. */
import { NOTE_FIELDS } from "../../rules/answers.js";
import { dateWords } from "../base/date-words.js";
import { child } from "../base/elements.js";
import { dateIn, showDate } from "../base/fields/date-field.js";
import { fitting, isTooLong } from "../base/fields/fitting.js";

/**
 * @param {HTMLElement} note
 * @param {string} name
 * @returns {HTMLInputElement}
 */
const fieldOf = (note, name) => child(note, `[name="${name}"]`);

/**
 * What a field says, as it is kept.
 *
 * @param {HTMLInputElement} control
 */
function readField(control) {
  if (control.name === "date") return dateIn(control);
  return control.matches("select") ? control.value : fitting(control);
}

/**
 * What a form says now.
 *
 * @param {HTMLElement} note
 */
export const readNote = (note) =>
  Object.fromEntries(NOTE_FIELDS.map((name) => [name, readField(fieldOf(note, name))]));

/**
 * What is kept once a field has changed: the others stay as they were kept, with whatever this form
 * cannot show.
 *
 * @param {HTMLElement} note
 * @param {unknown} kept
 * @param {HTMLInputElement} control
 */
export const changedNote = (note, kept, control) => ({
  ...Object(kept ?? readNote(note)),
  [control.name]: readField(control),
});

/**
 * @param {HTMLElement} note
 * @param {Note} value
 */
export function fillNote(note, value) {
  delete note.dataset.fresh;
  const said = NOTE_FIELDS.map((name) => {
    const control = fieldOf(note, name);
    show(control, value[name]);
    const words = control.value && wordsOn(control, value[name]);
    return words && `${control.labels?.[0]?.firstChild?.textContent?.trim()}: ${words}`;
  });
  child(note, "[data-paper]").textContent = said.filter(Boolean).join(" · ");
}

/**
 * @param {HTMLInputElement} control
 * @param {string} value
 */
function show(control, value) {
  if (control.name === "date") showDate(control, value);
  // Writing the same again would move the cursor.
  else if (control.value !== value && !isTooLong(control)) control.value = value;
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} value
 */
function wordsOn(control, value) {
  if (control.name === "date") return dateWords(value, control.dataset.doubted ?? "");
  const [option] = control instanceof HTMLSelectElement ? control.selectedOptions : [];
  return option ? option.textContent : control.value;
}

/** @import { Note } from "../../rules/answers.js" */
