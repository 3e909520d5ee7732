/** Leaving nothing behind on a shared computer; asked twice, since it cannot be undone. */
import { child } from "../base/elements.js";

/**
 * @param {GuideElement} element
 * @param {Store} store
 */
export function startForget(element, store) {
  const ask = child(element, "[data-forget]");
  const sure = child(element, "[data-forget-sure]");
  const not = child(element, "[data-forget-not]");
  const asking = (/** @type {boolean} */ state) => {
    ask.hidden = state;
    sure.hidden = !state;
    not.hidden = !state;
    (state ? not : ask).focus();
  };
  element.press("[data-forget]", () => asking(true));
  element.press("[data-forget-not]", () => asking(false));
  element.press("[data-forget-sure]", async () => {
    await store.forgetDevice();
    asking(false);
    const said = child(element, "[data-forgotten]");
    said.textContent = said.dataset.words ?? "";
  });
}

/**
 * @import { Store } from "../../memory/store.js"
 * @import { GuideElement } from "../base/element.js"
 */
