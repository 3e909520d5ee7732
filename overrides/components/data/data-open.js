/** Open a copy: read, checked and counted before anything changes; then all of it, with a way back. */

import { apply, preview } from "../../memory/file/merge.js";
import { readPlanFile } from "../../memory/file/read.js";
import { child, copyOf, fill } from "../base/elements.js";

/**
 * @param {HTMLElement} element
 * @param {Store} store
 * @param {AbortSignal} signal
 */
export function startOpen(element, store, signal) {
  const part = child(element, '[data-part="open"]');
  const chooser = /** @type {HTMLInputElement} */ (child(part, "input"));
  const said = child(part, "[data-opened]");
  /** @type {PlanFile | undefined} */
  let file;

  const read = async () => {
    const [chosen] = chooser.files ?? [];
    file = undefined;
    child(part, "[data-preview]").hidden = true;
    child(part, "[data-refused]").textContent = "";
    if (!chosen) return;
    said.textContent = said.dataset.checking ?? "";
    try {
      file = await readPlanFile(chosen, element.dataset.worker);
      await showPreview(part, store, file);
    } catch (error) {
      refuse(part, error);
    }
    said.textContent = "";
    // The same file can be chosen again.
    chooser.value = "";
  };
  chooser.addEventListener("change", read, { signal });
  // A file may have been chosen before the script had come.
  if (chooser.files?.length) read();

  const open = async (/** @type {boolean} */ asNewPlan) => {
    if (!file) return;
    try {
      await apply(store, file, { asNewPlan });
      said.textContent = fill(said.dataset.applied ?? "", { plan: store.plan.name });
    } catch (error) {
      refuse(part, error);
    }
    close();
  };
  const close = () => {
    file = undefined;
    child(part, "[data-preview]").hidden = true;
    chooser.focus();
  };
  child(part, "[data-apply]").addEventListener("click", () => open(false), { signal });
  child(part, "[data-apply-apart]").addEventListener("click", () => open(true), { signal });
  child(part, "[data-cancel]").addEventListener(
    "click",
    () => {
      said.textContent = said.dataset.canceled ?? "";
      close();
    },
    { signal },
  );
}

/**
 * @param {HTMLElement} part
 * @param {Store} store
 * @param {PlanFile} file
 */
async function showPreview(part, store, file) {
  const counts = await preview(store, file, { isKnown: isInThisGuide });
  const words = child(part, "[data-preview-words]");
  words.textContent = fill(words.dataset.words ?? "", { plan: file.plan.name, ...numbers(counts) });
  child(part, "[data-known]").hidden = !counts.planKnown;
  child(part, "[data-new]").hidden = counts.planKnown;
  child(part, "[data-apply-apart]").hidden = !counts.planKnown;
  child(part, "[data-preview]").hidden = false;
  child(part, "[data-apply]").focus();
}

/** @param {import("../../memory/file/merge.js").Preview} counts */
function numbers({ planKnown, ...counts }) {
  return counts;
}

/**
 * Whether My progress, on the same page, lists what an answer is about.
 *
 * @param {string} key
 */
function isInThisGuide(key) {
  const id = CSS.escape(key.slice(key.indexOf(".") + 1));
  return document.querySelector(`[data-item="${id}"], [data-page="${id}"]`) !== null;
}

/**
 * @param {HTMLElement} part
 * @param {unknown} error
 */
function refuse(part, error) {
  const { code = "other", details = {} } = /** @type {any} */ (error ?? {});
  const words = copyOf(part, '[data-template="errors"]');
  const sentence =
    words.querySelector(`[data-codes~="${CSS.escape(String(code))}"]`) ??
    words.querySelector('[data-codes~="other"]');
  const path = String(details.path ?? "");
  child(part, "[data-refused]").textContent = fill(sentence?.textContent ?? "", { path });
}

/**
 * @import { PlanFile } from "../../memory/file/write.js"
 * @import { Store } from "../../memory/store.js"
 */
