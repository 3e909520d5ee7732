/**
 * IndexedDB, one record per answer: opened in time or not at all, opened again when its connection
 * dies, closed for a newer version. "Saved" is true once a transaction completes here.
 */

import { openDB } from "idb";
import { nameOf, transact } from "./database-transaction.js";
import { StoreError, storageError } from "./error.js";
import { openGate } from "./gate.js";

const VERSION = 1;
const OPENING_MAY_TAKE = 2000;
const CLOSING_MAY_TAKE = 1500;
const ATTEMPTS = 5;

/** A dead connection shows itself by one of these; we open another and try again. */
const DEAD = ["InvalidStateError", "UnknownError", "AbortError"];

/**
 * @param {string} name
 * @param {DatabaseEvents} events
 */
export function useDatabase(name, events) {
  /** @type {Promise<IDBPDatabase> | null} */
  let connection = null;
  let isReadOnly = false;
  /** @type {Set<{abort: () => void}>} */
  const open = new Set();
  const gate = openGate();

  /** @type {OpenDBCallbacks<unknown>} */
  const callbacks = {
    upgrade: createStores,
    // Another tab wants to delete or upgrade: it waits until we close, so we always do.
    async blocking(_, next) {
      await Promise.race([events.changing(next), pause(CLOSING_MAY_TAKE)]).catch(() => {});
      await close();
      await events.changed(next);
    },
    terminated() {
      connection = null;
      events.terminated();
    },
  };

  async function connect() {
    try {
      return await openInTime(name, VERSION, callbacks);
    } catch (error) {
      if (nameOf(error) !== "VersionError") throw error;
      // A newer version of the guide made this database: we read it and change nothing.
      isReadOnly = true;
      return openInTime(name, undefined, callbacks);
    }
  }

  async function close() {
    const closing = connection;
    connection = null;
    await closing?.then((handle) => handle.close()).catch(() => {});
  }

  /**
   * Run `work` in one transaction over all stores, and again on a new connection if this one is
   * dead: it may wait for nothing but the transaction, and must be able to run twice.
   *
   * @template Result
   * @param {IDBTransactionMode} mode
   * @param {(transaction: Transaction) => Promise<Result>} work
   * @returns {Promise<Result>} once the transaction is complete
   */
  async function run(mode, work) {
    for (let attempt = 1; ; attempt += 1) {
      await gate.passed();
      try {
        connection ??= connect().catch((error) => {
          connection = null;
          throw error;
        });
        const handle = await connection;
        if (isReadOnly && mode === "readwrite") throw new StoreError("read-only");
        return await transact(handle, mode, work, open);
      } catch (error) {
        if (gate.isShut()) attempt = 0;
        else if (!DEAD.includes(nameOf(error)) || attempt === ATTEMPTS) throw storageError(error);
        await close();
        await pause(50 * attempt);
      }
    }
  }

  return {
    kind: "indexeddb",
    run,
    close,
    isReadOnly: () => isReadOnly,

    /**
     * The page is about to be kept in the browser's cache of pages: one that holds a transaction
     * there would keep every other page waiting. What was under way is run again on `resume`.
     */
    suspend() {
      gate.shut();
      for (const transaction of open) transaction.abort();
      void close();
    },
    resume: () => gate.open(),
  };
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {IDBPDatabase} database */
function createStores(database) {
  const numbered = { keyPath: "id", autoIncrement: true };
  database.createObjectStore("meta", { keyPath: "name" });
  database.createObjectStore("plans", { keyPath: "id" });
  database.createObjectStore("answers", { keyPath: ["plan", "key"] });
  database.createObjectStore("history", numbered);
  database.createObjectStore("quarantine", numbered);
  database.createObjectStore("snapshots", numbered);
}

/**
 * Some browsers never answer an open. One that answers too late is closed again, so that it
 * stands in nobody's way.
 *
 * @param {string} name
 * @param {number | undefined} version
 * @param {OpenDBCallbacks<unknown>} callbacks
 * @returns {Promise<IDBPDatabase>}
 */
function openInTime(name, version, callbacks) {
  return new Promise((resolve, reject) => {
    const opening = openDB(name, version, callbacks);
    const timer = setTimeout(() => {
      reject(new DOMException("IndexedDB did not open in time", "TimeoutError"));
      opening.then((late) => late.close()).catch(() => {});
    }, OPENING_MAY_TAKE);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * @import { IDBPDatabase, OpenDBCallbacks } from "idb"
 * @import { Transaction } from "./database-transaction.js"
 *
 * @typedef {object} DatabaseEvents
 * @property {(next: number | null) => Promise<unknown>} changing another tab is about to upgrade
 *   (`next` is a version) or delete (null) the database; the last moment to read or write
 * @property {(next: number | null) => Promise<unknown>} changed now we have closed it
 * @property {() => void} terminated the browser took the connection away
 */
