/** The two notes under an answer: its wording has changed, or two answers met. */
import { announceIn } from "./announce.js";
import { child, copyOf } from "./elements.js";
import { refill } from "./focus.js";
import { onPress } from "./press.js";

/**
 * Shows the notes under an answer, or none. One that comes under the reader's hands is spoken.
 *
 * @param {HTMLElement} place
 * @param {HTMLElement[]} notes
 */
export function fillNotes(place, ...notes) {
  const isNew = place.hidden && notes.length > 0;
  place.hidden = notes.length === 0;
  refill(place, ...notes);
  if (isNew) announceIn(place, child(place, "strong").textContent ?? "");
}

/**
 * @param {Element} root an element with the templates of answer-notes.html
 * @param {{wording: string, lang: string}} record the answer to the old wording
 * @param {string} wording as it is now
 * @param {{confirm: () => unknown, redo: () => unknown}} ways what the two buttons do
 */
export function rewordedNote(root, record, wording, { confirm, redo }) {
  const note = copyNote(root, "reworded");
  const old = child(note, "[data-old]");
  old.textContent = record.wording;
  old.setAttribute("lang", record.lang);
  child(note, "[data-new]").textContent = wording;
  onPress(note, "[data-confirm]", confirm);
  onPress(note, "[data-redo]", redo);
  return note;
}

/**
 * @param {Element} root an element with the templates of answer-notes.html
 * @param {{kept: string, other: string}} words for the value that stands and the one that lost
 * @param {(way: "keep" | "take") => unknown} settle
 */
export function conflictNote(root, { kept, other }, settle) {
  const note = copyNote(root, "conflict");
  child(note, "[data-kept]").textContent = kept;
  child(note, "[data-other]").textContent = other;
  onPress(note, "[data-keep]", () => settle("keep"));
  onPress(note, "[data-take]", () => settle("take"));
  return note;
}

/**
 * @param {Element} root
 * @param {string} name
 */
function copyNote(root, name) {
  const copy = copyOf(root, `[data-template="${name}"]`);
  return /** @type {HTMLElement} */ (copy.firstElementChild);
}
