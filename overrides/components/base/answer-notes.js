/** The two notes under an answer: its wording has changed, or two answers met. */
import { child, copyOf } from "./elements.js";

/**
 * @param {Element} root an element with the templates of answer-notes.html
 * @param {{wording: string, lang: string}} record the answer to the old wording
 * @param {string} wording as it is now
 * @param {{confirm: () => void, redo: () => void}} ways what the two buttons do
 */
export function rewordedNote(root, record, wording, { confirm, redo }) {
  const note = copyNote(root, "reworded");
  const old = child(note, "[data-old]");
  old.textContent = record.wording;
  old.setAttribute("lang", record.lang);
  child(note, "[data-new]").textContent = wording;
  child(note, "[data-confirm]").addEventListener("click", confirm);
  child(note, "[data-redo]").addEventListener("click", redo);
  return note;
}

/**
 * @param {Element} root an element with the templates of answer-notes.html
 * @param {{kept: string, other: string}} words for the value that stands and the one that lost
 * @param {(way: "keep" | "take") => void} settle
 */
export function conflictNote(root, { kept, other }, settle) {
  const note = copyNote(root, "conflict");
  child(note, "[data-kept]").textContent = kept;
  child(note, "[data-other]").textContent = other;
  child(note, "[data-keep]").addEventListener("click", () => settle("keep"));
  child(note, "[data-take]").addEventListener("click", () => settle("take"));
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
