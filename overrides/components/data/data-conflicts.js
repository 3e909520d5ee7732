/** All answers of the plan that met another, unseen: of whatever kind, with the choice. */
import { conflictNote } from "../base/answer-notes.js";
import { child } from "../base/elements.js";
import { refill } from "../base/focus.js";
import { valueWords } from "./data-unknown.js";

/**
 * @param {HTMLElement} element
 * @param {Store} store
 * @param {AbortSignal} signal
 */
export function startConflicts(element, store, signal) {
  const part = child(element, '[data-part="conflicts"]');
  const show = () => {
    const conflicts = store.conflicts();
    part.hidden = conflicts.length === 0;
    refill(child(part, "ul"), ...conflicts.map(entry));
  };
  const settle = async (/** @type {number} */ id, /** @type {"keep" | "take"} */ way) => {
    await store.resolveConflict(id, way);
    const said = child(element, "[data-settled]");
    said.textContent = said.dataset.words ?? "";
    // The buttons are gone: the focus goes to the rest of the list, or to the next tool.
    (part.hidden ? child(element, "[data-download]") : part).focus();
  };
  /** @param {LostValue} conflict */
  const entry = ({ id, key, record }) => {
    const standing = store.answers.get(key);
    const item = document.createElement("li");
    const about = document.createElement("p");
    about.textContent = record.wording || standing?.wording || key;
    about.lang = record.lang || standing?.lang || "";
    const words = {
      kept: valueWords(element, standing?.value ?? null),
      other: valueWords(element, record.value),
      about: about.textContent,
      lang: about.lang,
    };
    const note = conflictNote(part, words, (way) => settle(Number(id), way));
    item.append(about, note);
    return item;
  };
  for (const name of ["conflicts", "answers", "plans"]) {
    store.addEventListener(name, show, { signal });
  }
  show();
}

/**
 * @import { LostValue } from "../../memory/records/stored-shapes.js"
 * @import { Store } from "../../memory/store.js"
 */
