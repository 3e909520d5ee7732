/** The one store of the page, opened once; components wait for it. */
import { openStore } from "./store.js";

export const storeReady = openStore({
  defaultPlanName: document.documentElement.dataset.planName ?? "Our plan",
});

/**
 * Keys of answers: what kind of thing was answered, and its id.
 */
export const itemKey = (/** @type {string} */ id) => `checklist.${id}`;
export const readKey = (/** @type {string} */ id) => `read.${id}`;
