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
  const note = copyNote(root, "reworded", { about: wording });
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
 * @param {{kept: string, other: string, about: string, lang?: string}} words for the value that
 *   stands and the one that lost, and what they answer
 * @param {(way: "keep" | "take") => unknown} settle
 */
export function conflictNote(root, words, settle) {
  const note = copyNote(root, "conflict", words);
  child(note, "[data-kept]").textContent = words.kept;
  child(note, "[data-other]").textContent = words.other;
  onPress(note, "[data-keep]", () => settle("keep"));
  onPress(note, "[data-take]", () => settle("take"));
  return note;
}

/**
 * A note whose buttons say, to who cannot see it, what they are about.
 *
 * @param {Element} root
 * @param {string} name
 * @param {{about: string, lang?: string}} words
 */
function copyNote(root, name, { about, lang = "" }) {
  const copy = copyOf(root, `[data-template="${name}"]`);
  for (const place of copy.querySelectorAll("[data-for]")) {
    place.textContent = `: ${about}`;
    if (lang) place.setAttribute("lang", lang);
  }
  return /** @type {HTMLElement} */ (copy.firstElementChild);
}
