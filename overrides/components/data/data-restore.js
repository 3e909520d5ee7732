/** Going back to what stood before something was cleared, deleted or opened. */
import { child, copyOf, fill } from "../base/elements.js";
import { refill } from "../base/focus.js";
import { onPress } from "../base/press.js";
import { undoneWords } from "../base/undone.js";

/**
 * @param {HTMLElement} element
 * @param {Store} store
 * @param {AbortSignal} signal
 */
export function startRestore(element, store, signal) {
  const part = child(element, '[data-part="restore"]');
  const show = async () => {
    const acts = await store.acts.list();
    child(part, "[data-none]").hidden = acts.length > 0;
    refill(
      child(part, "ul"),
      ...acts.map((act) =>
        entry(part, act, async () => {
          const result = await store.acts.undo(act.id);
          const said = child(part, "[data-restored]");
          said.textContent = undoneWords(result, said.dataset);
          await show();
        }),
      ),
    );
  };
  for (const name of ["plans", "answers"]) store.addEventListener(name, show, { signal });
  show();
}

/**
 * @param {HTMLElement} part
 * @param {import("../../memory/changes/acts.js").ActNote} act
 * @param {() => unknown} restore
 */
function entry(part, { reason, time, name }, restore) {
  const item = /** @type {HTMLElement} */ (
    copyOf(part, '[data-template="snapshot"]').firstElementChild
  );
  const [code] = reason.split(":");
  const words = copyOf(part, '[data-template="reasons"]').querySelector(`[data-reason="${code}"]`);
  const told = fill(words?.textContent ?? reason, { plan: name ?? "" });
  child(item, "[data-reason]").textContent = told;
  const when = /** @type {HTMLTimeElement} */ (child(item, "[data-time]"));
  when.dateTime = time;
  when.textContent = new Date(time).toLocaleString(document.documentElement.lang, {
    dateStyle: "long",
    timeStyle: "short",
  });
  child(item, "[data-for]").textContent = `: ${told}, ${when.textContent}`;
  onPress(item, "[data-restore]", restore);
  return item;
}

/** @import { Store } from "../../memory/store.js" */
