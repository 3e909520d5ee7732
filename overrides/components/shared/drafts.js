/**
 * The write-ahead: an answer lies in localStorage, one key each, from the keystroke until its
 * transaction completes. It is a safety line and never the store.
 */

import { parse } from "./browser-storage.js";
import { isAnswer } from "./record.js";

export class Drafts {
  #prefix;
  #turnedOff;
  #working = true;

  /**
   * @param {string} prefix
   * @param {() => void} turnedOff called once, when localStorage is full or forbidden
   */
  constructor(prefix, turnedOff) {
    this.#prefix = prefix;
    this.#turnedOff = turnedOff;
  }

  /**
   * @param {string} id
   * @param {Answer} record
   */
  keep(id, record) {
    this.#attempt(() => localStorage.setItem(this.#prefix + id, JSON.stringify(record)));
  }

  /** @param {string} id */
  drop(id) {
    this.#attempt(() => localStorage.removeItem(this.#prefix + id));
  }

  /**
   * Drafts that a closed page left behind, or that another tab is about to save.
   *
   * @returns {Draft[]}
   */
  list() {
    const names = this.#attempt(() => Object.keys(localStorage)) ?? [];
    return names
      .filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length))
      .map((id) => ({ id, record: this.read(id) }));
  }

  /**
   * @param {string} id
   * @returns {unknown} undefined when its tab has saved it meanwhile
   */
  read(id) {
    return this.#attempt(() => parse(localStorage.getItem(this.#prefix + id)));
  }

  /**
   * @template Result
   * @param {() => Result} action
   */
  #attempt(action) {
    try {
      const result = action();
      return result;
    } catch {
      if (this.#working) this.#turnedOff();
      this.#working = false;
    }
  }
}

/**
 * @import { Answer } from "./record.js"
 * @typedef {{id: string, record: unknown}} Draft
 */
