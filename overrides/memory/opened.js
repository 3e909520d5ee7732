/** The store that guide.js has opened, for scripts that only some pages load after it. */

/** @type {Promise<Store>} */
export const storeReady = /** @type {any} */ (globalThis).degStoreReady;

/** @import { Store } from "./store.js" */
