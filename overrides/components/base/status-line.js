/** The words Saving, Saved and Not saved beside what the reader has just changed. */
import { announce } from "./announce.js";

/** A killed browser can lose what localStorage was given in its last seconds. */
const LOCAL_STORAGE_NEEDS = 5000;

/**
 * Shows the store's status on a line from now on, and says it once per pause.
 * The words stand in the line's data-saving, data-saved and data-unsaved.
 *
 * "Saved" means that it would survive a killed browser: what is only in memory is not
 * saved, and what is in localStorage is saved some seconds later.
 *
 * @param {HTMLElement} line
 * @param {{status: string, kind: string} & EventTarget} store
 * @param {AbortSignal} signal
 * @returns {() => void} call it when the reader changes something that this line is about
 */
export function followStatus(line, store, signal) {
  let concerned = false;
  /** @type {number | undefined} */
  let timer;
  const say = (/** @type {string} */ status) => {
    line.dataset.state = status;
    line.textContent = line.dataset[status] ?? "";
    if (status !== "saving") announce(line.textContent);
  };
  const show = () => {
    if (!concerned) return;
    clearTimeout(timer);
    if (store.status !== "saved" || store.kind === "indexeddb") say(store.status);
    else if (store.kind === "memory") say("unsaved");
    else {
      say("saving");
      timer = setTimeout(say, LOCAL_STORAGE_NEEDS, "saved");
    }
  };
  store.addEventListener("status", show, { signal });
  return () => {
    concerned = true;
    show();
  };
}
