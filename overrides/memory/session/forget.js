/** Removing everything of ours from this browser, and nothing of anybody else's. */

import { deleteDB } from "idb";
import { wipe } from "../changes/whole-stores.js";

const DELETING_MAY_TAKE = 2000;

/**
 * In all tabs.
 *
 * @param {Session} session
 */
export async function forgetDevice(session) {
  const { names, queue, tellTabs, transactions } = session;
  await queue.retry();
  queue.clear();
  await transactions.change(wipe).catch(() => {});
  tellTabs({ type: "forgotten" });
  await session.clear();
  await forgetSite(names);
}

/** @param {SiteNames} names */
async function forgetSite({ database, prefix }) {
  forgetKeys(() => localStorage, prefix);
  forgetKeys(() => sessionStorage, prefix);
  await forgetCaches(prefix).catch(() => {});
  const deleted = new Promise((resolve) => resolve(deleteDB(database))).catch(() => {});
  await Promise.race([deleted, new Promise((resolve) => setTimeout(resolve, DELETING_MAY_TAKE))]);
}

/**
 * @param {() => globalThis.Storage} area reading it may be forbidden
 * @param {string} prefix
 */
function forgetKeys(area, prefix) {
  try {
    const storage = area();
    const ours = Object.keys(storage).filter((name) => name.startsWith(prefix));
    for (const name of ours) storage.removeItem(name);
  } catch {
    // Forbidden: then nothing of ours is in it.
  }
}

/** @param {string} prefix */
async function forgetCaches(prefix) {
  if (!("caches" in globalThis)) return;
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
}

/**
 * @import { SiteNames } from "../storage/names.js"
 * @import { Session } from "./session.js"
 */
