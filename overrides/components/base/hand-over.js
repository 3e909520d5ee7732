/** Handing a file over to the reader. */
import { exportPlan, fileName } from "../../memory/file/write.js";

/**
 * Hands text over as a file of this name.
 *
 * @param {string} name
 * @param {string} text
 */
export function handOver(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The current plan as the text of a file.
 *
 * @param {Store} store
 */
export async function planAsText(store) {
  const version = document.documentElement.dataset.contentVersion ?? "";
  return `${JSON.stringify(await exportPlan(store, version), null, 2)}\n`;
}

/**
 * Downloads a copy of the current plan.
 *
 * @param {Store} store
 * @returns {Promise<string>} the file's name
 */
export async function downloadCopy(store) {
  const name = fileName(store.plan.name);
  handOver(name, await planAsText(store));
  await store.noteCopy().catch(() => {});
  return name;
}

/** @import { Store } from "../../memory/store.js" */
