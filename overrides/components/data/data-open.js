/** Open a copy: read, checked and counted before anything changes; then all of it, with a way back. */

import { apply, preview } from "../../memory/file/merge.js";
import { readPlanFile } from "../../memory/file/read.js";
import { announce } from "../base/announce.js";
import { child, copyOf, fill } from "../base/elements.js";
import { knownKeys, showUnknown } from "./data-unknown.js";

/**
 * @param {GuideElement} element
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
    chooser.removeAttribute("aria-invalid");
    if (!chosen) return;
    said.textContent = said.dataset.checking ?? "";
    try {
      file = await readPlanFile(chosen, element.dataset.worker);
      await showPreview(element, store, file);
    } catch (error) {
      chooser.setAttribute("aria-invalid", "true");
      refuse(part, error);
    }
    said.textContent = "";
    // The same file can be chosen again.
    chooser.value = "";
  };
  chooser.addEventListener("change", read, { signal });

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
  element.press("[data-apply]", () => open(false));
  element.press("[data-apply-apart]", () => open(true));
  element.press("[data-cancel]", () => {
    said.textContent = said.dataset.canceled ?? "";
    close();
  });
}

/**
 * @param {HTMLElement} element
 * @param {Store} store
 * @param {PlanFile} file
 */
async function showPreview(element, store, file) {
  const part = child(element, '[data-part="open"]');
  const isKnown = knownKeys(element);
  const { planKnown, unknown, parts, ...counts } = await preview(store, file, { isKnown });
  const words = child(part, "[data-preview-words]");
  words.textContent = fill(words.dataset.words ?? "", { plan: file.plan.name, ...counts });
  showUnknown(element, child(part, "[data-unknown]"), unknown);
  const other = child(part, "[data-parts]");
  other.hidden = parts.length === 0;
  other.textContent = fill(other.dataset.words ?? "", { names: parts.join(", ") });
  child(part, "[data-plan-known]").hidden = !planKnown;
  child(part, "[data-plan-new]").hidden = planKnown;
  child(part, "[data-apply-apart]").hidden = !planKnown;
  const shown = child(part, "[data-preview]");
  shown.hidden = false;
  child(part, "[data-apply]").focus();
  const sentences = [...shown.querySelectorAll("p")].filter(
    (sentence) => sentence.checkVisibility() && !sentence.querySelector("button"),
  );
  announce(sentences.map(({ textContent }) => textContent).join(" "));
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
 * @import { GuideElement } from "../base/element.js"
 */
