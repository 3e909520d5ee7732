/** The one store of the page, opened once by guide.js; components wait for it. */
import { openStore } from "./open-store.js";

export const storeReady = openStore({
  defaultPlanName: document.documentElement.dataset.planName ?? "Our plan",
});

// Other scripts of ours find it here; they must not bring a second store.
Object.assign(globalThis, { degStoreReady: storeReady });
