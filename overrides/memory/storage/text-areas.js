/** Places for texts by name: localStorage, or memory that behaves like it. */

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
 * @typedef {object} Area a place for texts by name
 * @property {() => string[]} keys
 * @property {(name: string) => string | null} get
 * @property {(name: string, text: string) => void} set
 * @property {(name: string) => void} remove
 */
