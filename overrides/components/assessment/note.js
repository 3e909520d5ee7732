/** One piece of evidence as a small form: what it says, and as words on paper. */
import { child } from "../base/elements.js";

const FIELDS = /** @type {const} */ (["text", "date", "who", "link", "sure"]);

/**
 * @param {HTMLElement} note
 * @param {string} name
 * @returns {HTMLInputElement}
 */
const field = (note, name) => child(note, `[name="${name}"]`);

/**
 * What a form says now.
 *
 * @param {HTMLElement} note
 */
export const readNote = (note) =>
  Object.fromEntries(FIELDS.map((name) => [name, field(note, name).value]));

/**
 * @param {HTMLElement} note
 * @param {Note} value
 */
export function fillNote(note, value) {
  delete note.dataset.fresh;
  for (const name of FIELDS) {
    const control = field(note, name);
    // Writing the same again would empty a date that is half typed.
    if (control.value !== value[name]) control.value = value[name];
  }
  const said = FIELDS.map((name) => {
    const control = field(note, name);
    const [option] = control instanceof HTMLSelectElement ? control.selectedOptions : [];
    const words = option ? option.textContent : control.value;
    return control.value && `${control.labels?.[0]?.firstChild?.textContent?.trim()}: ${words}`;
  });
  child(note, "[data-paper]").textContent = said.filter(Boolean).join(" · ");
}

/** @import { Note } from "../../rules/answers.js" */
