/**
 * The fallbacks: the same transactions over localStorage, one key per record, or over memory.
 * Only keys under our own prefix are read, written or removed.
 */

import { StoreError } from "./store-error.js";

/** Stores whose records are numbered as they come. */
const NUMBERED = ["history", "quarantine", "snapshots"];

export class BrowserStorage {
  readOnly = false;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  #area;
  #prefix;

  /**
   * @param {"localstorage" | "memory"} kind
   * @param {Area} area
   * @param {string} prefix
   */
  constructor(kind, area, prefix) {
    this.kind = kind;
    this.#area = area;
    this.#prefix = prefix;
  }

  async close() {}

  /**
   * Run `work` alone, then write all that it changed at once; a failure puts everything back.
   *
   * @template Result
   * @param {IDBTransactionMode} mode
   * @param {(transaction: Transaction) => Promise<Result>} work
   * @returns {Promise<Result>}
   */
  run(mode, work) {
    const turn = this.#last.then(async () => {
      /** @type {Changes} */
      const changes = new Map();
      const result = await work(this.#transaction(changes));
      if (mode === "readwrite") this.#write(changes);
      return result;
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Whether anything of ours is kept here. */
  isEmpty() {
    return !this.#area.keys().some((name) => name.startsWith(this.#prefix));
  }

  /** Remove all that is kept here. */
  clear() {
    for (const name of this.#area.keys()) {
      if (name.startsWith(this.#prefix)) this.#area.remove(name);
    }
  }

  /**
   * @param {Changes} changes
   * @returns {Transaction}
   */
  #transaction(changes) {
    /** @type {(store: string, key: unknown) => string} */
    const nameOf = (store, key) => `${this.#prefix}${store}:${JSON.stringify(key)}`;
    /** @param {string} name */
    const read = (name) => (changes.has(name) ? changes.get(name) : this.#area.get(name)) ?? null;
    /** @param {StoreName} store */
    const namesIn = (store) => {
      const start = `${this.#prefix}${store}:`;
      const names = new Set([...this.#area.keys(), ...changes.keys()]);
      return [...names].filter((name) => name.startsWith(start) && read(name) !== null);
    };
    /** @param {string} name */
    const keyIn = (name) => parse(name.slice(name.indexOf(":", this.#prefix.length) + 1));

    /** @type {Transaction["entries"]} */
    const entries = async (store, plan) =>
      namesIn(store)
        .map((name) => /** @type {[any, unknown]} */ ([keyIn(name), parse(read(name))]))
        .filter(([key]) => plan === undefined || key[0] === plan)
        .sort(([one], [other]) => (one < other ? -1 : 1));

    return {
      entries,
      keys: async (store) => namesIn(store).map(keyIn).sort((one, other) => one - other),
      get: async (store, key) => parse(read(nameOf(store, key))),
      delete: async (store, key) => void changes.set(nameOf(store, key), null),
      async put(store, value) {
        const record = { ...value };
        if (NUMBERED.includes(store)) record.id ??= 1 + highest(namesIn(store).map(keyIn));
        const key = keyOf(store, record);
        changes.set(nameOf(store, key), JSON.stringify(record));
        return key;
      },
    };
  }

  /** @param {Changes} changes */
  #write(changes) {
    /** @type {[string, string | null][]} */
    const undo = [...changes.keys()].map((name) => [name, this.#area.get(name)]);
    try {
      for (const [name, text] of changes) this.#replace(name, text);
    } catch (error) {
      // Backwards, so that each step returns to a state that there was room for.
      for (const [name, text] of undo.reverse()) this.#replace(name, text);
      throw new StoreError("quota", { cause: String(error) });
    }
  }

  /**
   * @param {string} name
   * @param {string | null} text
   */
  #replace(name, text) {
    if (text === null) this.#area.remove(name);
    else this.#area.set(name, text);
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
 * A damaged text comes back as it is; no record is a mere text, so that the shape check finds it.
 *
 * @param {string | null} text
 * @returns {any}
 */
export function parse(text) {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @returns {Area} */
export function localStorageArea() {
  const storage = window.localStorage;
  return {
    keys: () => Object.keys(storage),
    get: (name) => storage.getItem(name),
    set: (name, text) => storage.setItem(name, text),
    remove: (name) => storage.removeItem(name),
  };
}

/** @returns {Area} */
export function memoryArea() {
  /** @type {Map<string, string>} */
  const storage = new Map();
  return {
    keys: () => [...storage.keys()],
    get: (name) => storage.get(name) ?? null,
    set: (name, text) => void storage.set(name, text),
    remove: (name) => void storage.delete(name),
  };
}

/**
 * @import { StoreName, Transaction } from "./database.js"
 * @typedef {Map<string, string | null>} Changes what a transaction has changed so far, by name
 *
 * @typedef {object} Area a place for texts by name
 * @property {() => string[]} keys
 * @property {(name: string) => string | null} get
 * @property {(name: string, text: string) => void} set
 * @property {(name: string) => void} remove
 */
