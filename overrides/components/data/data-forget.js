/** Leaving nothing behind on a shared computer; asked twice, since it cannot be undone. */
import { child } from "../base/elements.js";

/**
 * @param {HTMLElement} element
 * @param {Store} store
 * @param {AbortSignal} signal
 */
export function startForget(element, store, signal) {
  const ask = child(element, "[data-forget]");
  const sure = child(element, "[data-forget-sure]");
  const not = child(element, "[data-forget-not]");
  const asking = (/** @type {boolean} */ state) => {
    ask.hidden = state;
    sure.hidden = !state;
    not.hidden = !state;
    (state ? not : ask).focus();
  };
  ask.addEventListener("click", () => asking(true), { signal });
  not.addEventListener("click", () => asking(false), { signal });
  sure.addEventListener(
    "click",
    async () => {
      await store.forgetDevice();
      asking(false);
      const said = child(element, "[data-forgotten]");
      said.textContent = said.dataset.words ?? "";
    },
    { signal },
  );
}

/** @import { Store } from "../../memory/store.js" */
