/**
 * The write-ahead: an answer lies in localStorage, one key each, from the keystroke until its
 * transaction completes. It is a safety line and never the store.
 */

import { parse } from "../storage/text-areas.js";

/**
 * @param {string} prefix
 * @param {() => void} turnedOff called once, when localStorage is full or forbidden
 */
export function openDrafts(prefix, turnedOff) {
  let isWorking = true;

  /**
   * @template Result
   * @param {() => Result} action
   */
  const attempt = (action) => {
    try {
      return action();
    } catch {
      if (isWorking) turnedOff();
      isWorking = false;
    }
  };

  /**
   * @param {string} id
   * @returns {unknown} undefined when its tab has saved it meanwhile
   */
  const read = (id) => attempt(() => parse(localStorage.getItem(prefix + id)));

  return {
    read,

    /** @type {(id: string, record: Answer) => void} */
    keep: (id, record) => attempt(() => localStorage.setItem(prefix + id, JSON.stringify(record))),

    /** @type {(id: string) => void} */
    drop: (id) => attempt(() => localStorage.removeItem(prefix + id)),

    /** Drafts that a closed page left behind, or that another tab is about to save. */
    list: () =>
      (attempt(() => Object.keys(localStorage)) ?? [])
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .map((id) => ({ id, record: read(id) })),
  };
}

/**
 * @import { Answer } from "../records/record.js"
 * @typedef {ReturnType<typeof openDrafts>} Drafts
 */
