/**
 * Answers on their way into the store: one entry an answer, only its latest value, a draft in
 * localStorage until the transaction completes, and another try when one fails.
 */

import { newId } from "./answers.js";
import { seenAfter } from "./order.js";

const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;

export class SaveQueue {
  /** @type {"saved" | "saving" | "unsaved"} */
  status = "saved";
  /** @type {Entry[]} */
  #entries = [];
  #delay = FIRST_RETRY;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #write;
  #drafts;
  #report;

  /**
   * @param {(record: Answer) => Promise<Answer>} write resolves once the transaction completes
   * @param {Drafts} drafts
   * @param {() => void} report called when the status is another
   */
  constructor(write, drafts, report) {
    this.#write = write;
    this.#drafts = drafts;
    this.#report = report;
  }

  /**
   * @param {string} plan
   * @param {string} key
   */
  get(plan, key) {
    return this.#find(plan, key)?.record;
  }

  /** @param {string} plan */
  ofPlan(plan) {
    return this.#entries.map(({ record }) => record).filter((record) => record.plan === plan);
  }

  /**
   * @param {Answer} record
   * @returns {Promise<Answer>} the stored record; rejects when this try fails, the entry stays
   */
  add(record) {
    let entry = this.#find(record.plan, record.key);
    if (entry) entry.record = record;
    else {
      entry = { draft: newId(), record, waiters: [], run: null, failed: false };
      this.#entries.push(entry);
    }
    const { draft, waiters } = entry;
    this.#drafts.keep(draft, record);
    const stored = new Promise((resolve, reject) => waiters.push({ resolve, reject }));
    this.retry();
    return stored;
  }

  /** Try all that waits; resolves when each has been saved or has failed. */
  async retry() {
    clearTimeout(this.#timer);
    for (const entry of this.#entries) entry.run ??= this.#save(entry);
    this.#tellStatus();
    await Promise.all(this.#entries.map(({ run }) => run));
  }

  /** Forget all that waits. */
  clear() {
    for (const { draft } of this.#entries.splice(0)) this.#drafts.drop(draft);
    this.#tellStatus();
  }

  /** @param {Entry} entry */
  async #save(entry) {
    const { record, waiters } = entry;
    entry.waiters = [];
    try {
      const stored = await this.#write(record);
      entry.failed = false;
      this.#delay = FIRST_RETRY;
      if (entry.record === record) this.#remove(entry);
      else this.#follow(entry, stored);
      for (const { resolve } of waiters) resolve(stored);
    } catch (error) {
      entry.failed = true;
      for (const { reject } of waiters) reject(error);
    }
    entry.run = null;
    if (entry.failed) this.#retryLater();
    else if (this.#entries.includes(entry)) entry.run = this.#save(entry);
    this.#tellStatus();
    await entry.run;
  }

  /**
   * Another value came while the last one was being saved: whoever gave it had seen that one.
   *
   * @param {Entry} entry
   * @param {Answer} stored
   */
  #follow(entry, stored) {
    entry.record = { ...entry.record, plan: stored.plan, seen: seenAfter(stored) };
    if (this.#entries.includes(entry)) this.#drafts.keep(entry.draft, entry.record);
  }

  /** @param {Entry} entry */
  #remove(entry) {
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#drafts.drop(entry.draft);
  }

  #retryLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.retry(), this.#delay);
    this.#delay = Math.min(2 * this.#delay, LAST_RETRY);
  }

  #tellStatus() {
    const before = this.status;
    this.status = this.#entries.length === 0 ? "saved" : "saving";
    if (this.#entries.some(({ failed }) => failed)) this.status = "unsaved";
    if (this.status !== before) this.#report();
  }

  /**
   * @param {string} plan
   * @param {string} key
   */
  #find(plan, key) {
    return this.#entries.find(({ record }) => record.plan === plan && record.key === key);
  }
}

/**
 * @import { Drafts } from "./drafts.js"
 * @import { Answer } from "./record.js"
 *
 * @typedef {object} Entry
 * @property {string} draft
 * @property {Answer} record
 * @property {{resolve: (stored: Answer) => void, reject: (error: unknown) => void}[]} waiters
 * @property {Promise<void> | null} run
 * @property {boolean} failed
 */
