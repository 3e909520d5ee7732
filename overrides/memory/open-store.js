/** Opening the store of a page, once. */

import { start } from "./session/start.js";
import { siteNames } from "./storage/names.js";
import { Store } from "./store.js";

/** @type {Promise<Store> | undefined} */
let opening;

/**
 * The same store however often it is called. Never rejects.
 *
 * @param {{defaultPlanName: string}} options
 */
export function openStore(options) {
  opening ??= open(options);
  return opening;
}

/** @param {{defaultPlanName: string}} options */
async function open({ defaultPlanName }) {
  const store = new Store(siteNames(), defaultPlanName);
  await start(store.session);
  return store;
}
