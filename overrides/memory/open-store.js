/** Opening the store of a page, once. */

import { start } from "./session/start.js";
import { siteNames } from "./storage/names.js";
import { Store } from "./store.js";

/** @type {Promise<Store> | undefined} */
let opening;

/**
 * The same store however often it is called. Never rejects.
 *
 * @param {Options} options
 */
export function openStore(options) {
  opening ??= open(options);
  return opening;
}

/** @param {Options} options */
async function open(options) {
  const store = new Store(siteNames(), options);
  await start(store.session);
  return store;
}

/** @import { Options } from "./store.js" */
