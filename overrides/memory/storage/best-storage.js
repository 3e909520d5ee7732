/** The best storage that this browser gives us today: IndexedDB, then localStorage, then memory. */

import { useDatabase } from "./database.js";
import { localStorageArea } from "./text-areas.js";
import { memoryStorage, openWebStorage } from "./web-storage.js";

/**
 * @param {SiteNames} names
 * @param {DatabaseEvents} events
 * @param {(code: string, data: object) => void} notice
 * @returns {Promise<Storage>}
 */
export async function openBestStorage(names, events, notice) {
  try {
    const database = useDatabase(names.database, events);
    await database.run("readonly", (transaction) => transaction.get("meta", "device"));
    return database;
  } catch (error) {
    const fallback = localStorageStore(names) ?? memoryStorage();
    notice(`fallback-${fallback.kind}`, { cause: String(error) });
    return fallback;
  }
}

/**
 * localStorage as a store, or null where it is full or forbidden.
 *
 * @param {SiteNames} names
 */
function localStorageStore({ kept }) {
  try {
    const area = localStorageArea();
    area.set(`${kept}probe`, "");
    area.remove(`${kept}probe`);
    return openWebStorage("localstorage", area, kept);
  } catch {
    return null;
  }
}

/**
 * What an earlier visit had to keep in localStorage, or null if there is nothing.
 *
 * @param {SiteNames} names
 */
export function storageLeftBehind({ kept }) {
  try {
    const storage = openWebStorage("localstorage", localStorageArea(), kept);
    return storage.isEmpty() ? null : storage;
  } catch {
    return null;
  }
}

/**
 * @import { WebStorage } from "./web-storage.js"
 * @import { DatabaseEvents } from "./database.js"
 * @import { SiteNames } from "./names.js"
 * @typedef {ReturnType<typeof useDatabase> | WebStorage} Storage
 */
