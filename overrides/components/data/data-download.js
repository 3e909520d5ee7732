/** Download a copy of the plan, as a file or, where no file arrives, as text; and what was set aside. */

import { child, fill } from "../base/elements.js";
import { downloadCopy, handOver, planAsText } from "../base/hand-over.js";

/**
 * @param {GuideElement} element
 * @param {Store} store
 * @param {AbortSignal} signal
 */
export function startDownload(element, store, signal) {
  const said = child(element, "[data-downloaded]");
  const textButton = child(element, "[data-as-text]");
  const showLast = () => showLastCopy(child(element, "[data-last]"), store);
  element.press("[data-download]", async () => {
    said.textContent = fill(said.dataset.words ?? "", { file: await downloadCopy(store) });
    showLast();
  });
  element.press("[data-as-text]", async () => {
    const place = child(element, "[data-text]");
    place.hidden = !place.hidden;
    textButton.setAttribute("aria-expanded", String(!place.hidden));
    const box = /** @type {HTMLTextAreaElement} */ (child(place, "textarea"));
    box.value = await planAsText(store);
    if (place.hidden) return;
    box.focus();
    box.select();
  });
  element.press("[data-aside]", async () => {
    handOver("set-aside.json", JSON.stringify(await store.quarantined(), null, 2));
  });
  store.addEventListener("plans", showLast, { signal });
  store.addEventListener("notice", () => showAside(element, store), { signal });
  showLast();
  showAside(element, store);
  store.persisted().then((persisted) => {
    child(element, "[data-persisted]").hidden = persisted;
  });
}

/**
 * @param {HTMLElement} line
 * @param {Store} store
 */
function showLastCopy(line, store) {
  const { copied = "" } = store.plan;
  const words = Date.parse(copied) ? line.dataset.words : line.dataset.none;
  const date = new Date(copied).toLocaleString(document.documentElement.lang, {
    dateStyle: "long",
    timeStyle: "short",
  });
  line.textContent = fill(words ?? "", { date });
}

/**
 * @param {HTMLElement} element
 * @param {Store} store
 */
async function showAside(element, store) {
  const { length: count } = await store.quarantined();
  const words = child(element, "[data-aside-words]");
  words.textContent = fill(words.dataset.words ?? "", { count });
  child(element, '[data-part="aside"]').hidden = count === 0;
}

/**
 * @import { Store } from "../../memory/store.js"
 * @import { GuideElement } from "../base/element.js"
 */
