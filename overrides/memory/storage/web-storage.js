/**
 * The fallbacks: the same transactions over localStorage, one key per record, or over memory.
 * Only names under our own prefix are read, written or removed.
 */

import { StoreError } from "./error.js";
import { memoryArea, parse } from "./text-areas.js";

/** Stores whose records are numbered as they come. */
const NUMBERED = ["history", "quarantine", "snapshots"];

/**
 * @param {"localstorage" | "memory"} kind
 * @param {Area} area
 * @param {string} prefix
 */
export function openWebStorage(kind, area, prefix) {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  const ours = () => area.keys().filter((name) => name.startsWith(prefix));

  /**
   * Run `work` alone, then write all that it changed at once.
   *
   * @template Result
   * @param {IDBTransactionMode} mode
   * @param {(transaction: Transaction) => Promise<Result>} work
   * @returns {Promise<Result>}
   */
  function run(mode, work) {
    const turn = last.then(async () => {
      /** @type {Changes} */
      const changes = new Map();
      const result = await work(transactionOn(area, prefix, changes));
      if (mode === "readwrite") writeAll(area, changes);
      return result;
    });
    last = turn.catch(() => {});
    return turn;
  }

  return {
    kind,
    run,
    isReadOnly: () => false,
    isEmpty: () => ours().length === 0,
    clear: () => ours().forEach(area.remove),
    suspend() {},
    resume() {},
    async close() {},
  };
}

export const memoryStorage = () => openWebStorage("memory", memoryArea(), "");

/**
 * @param {Area} area
 * @param {string} prefix
 * @param {Changes} changes
 * @returns {Transaction}
 */
function transactionOn(area, prefix, changes) {
  /** @type {(store: string, key: unknown) => string} */
  const nameOf = (store, key) => `${prefix}${store}:${JSON.stringify(key)}`;
  /** @type {(name: string) => string | null} */
  const read = (name) => (changes.has(name) ? changes.get(name) : area.get(name)) ?? null;
  /** @param {StoreName} store */
  const namesIn = (store) => {
    const start = `${prefix}${store}:`;
    const names = new Set([...area.keys(), ...changes.keys()]);
    return [...names].filter((name) => name.startsWith(start) && read(name) !== null);
  };
  /** @param {StoreName} store */
  const keysIn = (store) =>
    namesIn(store)
      .map((name) => parse(name.slice(prefix.length + store.length + 1)))
      .sort((one, other) => (one < other ? -1 : 1));

  return {
    get: async (store, key) => parse(read(nameOf(store, key))),
    delete: async (store, key) => void changes.set(nameOf(store, key), null),
    keys: async (store) => keysIn(store),
    entries: async (store, plan) =>
      keysIn(store)
        .filter((key) => plan === undefined || key[0] === plan)
        .map((key) => [key, parse(read(nameOf(store, key)))]),
    async put(store, value) {
      /** @type {Record<string, any>} */
      const record = { ...value };
      if (NUMBERED.includes(store)) record.id ??= 1 + highest(keysIn(store));
      const key = keyOf(store, record);
      changes.set(nameOf(store, key), JSON.stringify(record));
      return key;
    },
  };
}

/**
 * All of it, or nothing.
 *
 * @param {Area} area
 * @param {Changes} changes
 */
function writeAll(area, changes) {
  /** @type {(change: [string, string | null]) => void} */
  const write = ([name, text]) => (text === null ? area.remove(name) : area.set(name, text));
  /** @type {[string, string | null][]} */
  const undo = [...changes.keys()].map((name) => [name, area.get(name)]);
  try {
    [...changes].forEach(write);
  } catch (error) {
    // Backwards, so that each step returns to a state that there was room for.
    undo.reverse().forEach(write);
    throw new StoreError("quota", { cause: String(error) });
  }
}

/**
 * The same keys as the object stores of `database.js` use.
 *
 * @param {StoreName} store
 * @param {Record<string, any>} record
 * @returns {IDBValidKey}
 */
function keyOf(store, record) {
  if (store === "answers") return [record.plan, record.key];
  return store === "meta" ? record.name : record.id;
}

/** @param {unknown[]} numbers */
const highest = (numbers) => Math.max(0, ...numbers.map(Number).filter(Number.isSafeInteger));

/**
 * @import { StoreName, Transaction } from "./database-transaction.js"
 * @import { Area } from "./text-areas.js"
 * @typedef {ReturnType<typeof openWebStorage>} WebStorage
 * @typedef {Map<string, string | null>} Changes what a transaction has changed so far, by name
 */
