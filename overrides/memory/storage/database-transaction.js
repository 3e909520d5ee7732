/** One transaction of IndexedDB: all of it is kept, or nothing. */

import { unwrap } from "idb";

/** The browser has lost the file that held a long value; all other records are still well. */
const LOST = ["NotReadableError", "DataError"];

/** @param {unknown} error */
export const nameOf = (error) => (error instanceof DOMException ? error.name : "");

/**
 * Run `work` in one transaction over all stores.
 *
 * @template Result
 * @param {IDBPDatabase} handle
 * @param {IDBTransactionMode} mode
 * @param {(transaction: Transaction) => Promise<Result>} work
 * @param {Set<{abort: () => void}>} open the transactions that are under way, this one too
 */
export async function transact(handle, mode, work, open) {
  const transaction = handle.transaction(handle.objectStoreNames, mode, { durability: "strict" });
  let cut = () => {};
  // A page that goes into the browser's cache of pages may never hear how its transaction ended.
  const isCut = new Promise((_, reject) => {
    cut = () => reject(new DOMException("The page went away", "AbortError"));
  });
  const underWay = {
    abort() {
      abort(transaction);
      cut();
    },
  };
  open.add(underWay);
  /** @type {unknown} */
  let fault;
  const settled = transaction.done.catch((error) => {
    fault = error;
  });
  try {
    const result = await Promise.race([work(transactionOn(transaction)), isCut]);
    await Promise.race([settled, isCut]);
    // Chromium ends any transaction that met a lost value as failed; what was read is good.
    if (fault && mode === "readwrite") throw fault;
    return /** @type {Result} */ (result);
  } catch (error) {
    if (!fault) abort(transaction);
    throw error instanceof DOMException ? (fault ?? error) : error;
  } finally {
    open.delete(underWay);
  }
}

/** @param {IDBPTransaction<unknown, string[], IDBTransactionMode>} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It had ended already: nothing of it is kept, which is what we want.
  }
}

/**
 * @param {IDBPTransaction<unknown, string[], IDBTransactionMode>} transaction
 * @returns {Transaction}
 */
function transactionOn(transaction) {
  /** @type {(name: StoreName) => any} */
  const store = (name) => transaction.objectStore(name);
  /** @type {Transaction["get"]} */
  const get = (name, key) => readable(store(name).get(key));
  return {
    get,
    put: (name, value) => store(name).put(value),
    delete: (name, key) => store(name).delete(key),
    keys: (name) => store(name).getAllKeys(),
    async entries(name, plan) {
      const range = plan === undefined ? null : IDBKeyRange.bound([plan], [plan, []]);
      /** @type {IDBValidKey[]} */
      const keys = await store(name).getAllKeys(range);
      const all = await readable(store(name).getAll(range));
      const values = Array.isArray(all)
        ? all
        : await Promise.all(keys.map((key) => get(name, key)));
      return keys.map((key, index) => [key, values[index]]);
    },
  };
}

/**
 * What was read, or the browser's words for a value that it has lost: no record is a mere text,
 * so that the shape check finds it, sets it aside, and the rest loads.
 *
 * @param {Promise<unknown>} reading
 */
async function readable(reading) {
  /** @type {any} */
  const request = unwrap(/** @type {any} */ (reading));
  request.addEventListener("error", (/** @type {Event} */ event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  try {
    return await reading;
  } catch (error) {
    if (!LOST.includes(nameOf(error))) throw error;
    return String(error);
  }
}

/**
 * @import { IDBPDatabase, IDBPTransaction } from "idb"
 *
 * @typedef {"meta" | "plans" | "answers" | "history" | "quarantine" | "snapshots"} StoreName
 *
 * @typedef {object} Transaction what every kind of storage offers
 * @property {(store: StoreName, key: IDBValidKey) => Promise<unknown>} get
 * @property {(store: StoreName, value: object) => Promise<IDBValidKey>} put
 * @property {(store: StoreName, key: IDBValidKey) => Promise<void>} delete
 * @property {(store: StoreName) => Promise<IDBValidKey[]>} keys
 * @property {(store: StoreName, plan?: string) => Promise<[IDBValidKey, unknown][]>} entries all
 *   keys and values, or only those of one plan (answers)
 */
