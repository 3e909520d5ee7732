/**
 * The store that the self-assessment works with: the reader's own, or in the example (the address
 * says `?example`) one that lasts as long as the page and keeps nothing.
 */
import { storeReady } from "../../../memory/opened.js";
import { openExample } from "./example-store.js";

const PAGES = "/tools/self-assessment/";

export const isExample = new URLSearchParams(location.search).has("example");

/** @type {Promise<AssessmentStore>} */
export const assessmentStore = isExample ? showExample() : storeReady;

/** Opens the example, says so at the top of the page, and keeps to it on every page of the tool. */
async function showExample() {
  const notice = /** @type {HTMLElement} */ (document.querySelector("[data-example]"));
  notice.hidden = false;
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("a");
    if (!link?.pathname.includes(PAGES)) return;
    if (link.matches("[data-leave]")) link.search = "";
    else if (!link.hash || link.pathname !== location.pathname) link.search = "?example";
  });
  return openExample(notice.dataset.example ?? "");
}

/**
 * @import { Store } from "../../../memory/store.js"
 * @typedef {Pick<Store, "answers" | "answer" | "conflicts" | "resolveConflict" | "status" | "kind"
 *   | "plan" | "plans" | "setPlace"> & EventTarget} AssessmentStore
 */
