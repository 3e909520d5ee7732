/** The one store of the page, opened once by guide.js; components wait for it. */
import { loadScript } from "./load-script.js";
import { openStore } from "./open-store.js";

const { planName = "Our plan", largeChanges = "" } = document.documentElement.dataset;

export const storeReady = openStore({ defaultPlanName: planName, fetchLargeChanges });

// Other scripts of ours find it here; they must not bring a second store.
Object.assign(globalThis, { degStoreReady: storeReady });

/** @returns {Promise<LargeChanges>} fetched once; a failure is tried again the next time */
async function fetchLargeChanges() {
  const here = /** @type {{degLargeChanges?: LargeChanges}} */ (globalThis);
  if (!here.degLargeChanges) await loadScript(largeChanges);
  return /** @type {LargeChanges} */ (here.degLargeChanges);
}

/** @import { LargeChanges } from "./large-changes.js" */
