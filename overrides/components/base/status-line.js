/** The words Saving, Saved, Kept for now and Not saved beside what the reader has just changed. */
import { announce } from "./announce.js";

const TYPED = "textarea, input:not([type=checkbox], [type=radio])";

/** What a store's "saved" is worth: a killed browser loses what localStorage was given last. */
const WORTH = /** @type {Record<string, string>} */ ({ localstorage: "kept", memory: "unsaved" });

/**
 * Shows the store's status on a line from now on. The words stand in the line's data.
 *
 * "Saved" means that it would survive a killed browser. It is said once the reader leaves the field
 * that is typed in, not after each word; what is not saved is said by the notice, once.
 *
 * @param {HTMLElement} line
 * @param {{status: string, kind: string} & EventTarget} store
 * @param {AbortSignal} signal
 * @returns {(beside?: Element) => void} call it when the reader changes something that this line is
 *   about; the line then stands before the element that is given
 */
export function followStatus(line, store, signal) {
  let concerned = false;
  /** @type {Element | null} */
  let typedIn = null;
  const speak = () => {
    const { state } = line.dataset;
    const isTold = state === "saving" || store.status === "unsaved";
    if (!isTold && !typedIn) announce(line.textContent ?? "");
  };
  const leave = () => {
    typedIn = null;
    speak();
  };
  const show = () => {
    if (!concerned) return;
    const { status, kind } = store;
    // A field whose words are not kept says so itself.
    const isUnkept = line.closest("form")?.querySelector("[aria-invalid=true]");
    const state = isUnkept ? "unsaved" : (status === "saved" && WORTH[kind]) || status;
    line.dataset.state = state;
    line.textContent = line.dataset[state] ?? "";
    speak();
  };
  store.addEventListener("status", show, { signal });
  return (beside) => {
    concerned = true;
    beside?.before(line);
    const { activeElement } = document;
    if (activeElement?.matches(TYPED)) {
      typedIn = activeElement;
      typedIn.addEventListener("blur", leave, { once: true });
    }
    show();
  };
}
