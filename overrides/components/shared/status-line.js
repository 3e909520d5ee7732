/** The words Saving, Saved and Not saved beside what the reader has just changed. */
import { announce } from "./announce.js";

/**
 * Shows the store's status on a line from now on, and says it once per pause.
 * The words stand in the line's data-saving, data-saved and data-unsaved.
 *
 * @param {HTMLElement} line
 * @param {{status: string} & EventTarget} store
 * @param {AbortSignal} signal
 * @returns {() => void} call it when the reader changes something that this line is about
 */
export function followStatus(line, store, signal) {
  let concerned = false;
  const show = () => {
    if (!concerned) return;
    line.dataset.state = store.status;
    line.textContent = line.dataset[store.status] ?? "";
    if (store.status !== "saving") announce(line.textContent);
  };
  store.addEventListener("status", show, { signal });
  return () => {
    concerned = true;
    show();
  };
}
