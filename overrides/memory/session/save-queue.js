/**
 * Answers on their way into the store: one entry an answer, only its latest value, a draft in
 * localStorage until the transaction completes, and another try when one fails.
 */

import { newId } from "../records/ids.js";
import { seenAfter } from "../records/order.js";

const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;
/** A browser whose storage hangs never answers: after this long an answer is called not saved. */
const SAVING_MAY_TAKE = 5000;

/**
 * @param {(record: Answer, place?: Place | null) => Promise<Answer>} write resolves once the
 *   transaction completes
 * @param {Drafts} drafts
 * @param {() => void} report called when the status is another
 */
export function openSaveQueue(write, drafts, report) {
  /** @type {Entry[]} */
  let entries = [];
  /** @type {Status} */
  let status = "saved";
  let delay = FIRST_RETRY;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @type {(plan: string, key: string) => Entry | undefined} */
  const find = (plan, key) =>
    entries.find(({ record }) => record.plan === plan && record.key === key);

  /**
   * @param {Answer} record
   * @param {Place | null} [place] where it was given
   * @returns {Promise<Answer>} the stored record; rejects when this try fails, the entry stays
   */
  function add(record, place) {
    let entry = find(record.plan, record.key);
    if (entry) Object.assign(entry, { record, place });
    else {
      entry = { draft: newId(), record, place, waiters: [], run: null, failed: false };
      entries.push(entry);
    }
    const { draft, waiters } = entry;
    drafts.keep(draft, record);
    const stored = new Promise((resolve, reject) => waiters.push({ resolve, reject }));
    retry();
    return stored;
  }

  /** Try all that waits; resolves when each has been saved or has failed. */
  async function retry() {
    clearTimeout(timer);
    for (const entry of entries) entry.run ??= save(entry);
    updateStatus();
    await Promise.all(entries.map(({ run }) => run));
  }

  /** @param {Entry} entry */
  async function save(entry) {
    const { record, place, waiters } = entry;
    entry.waiters = [];
    const watch = setTimeout(() => {
      entry.failed = true;
      updateStatus();
    }, SAVING_MAY_TAKE);
    try {
      const stored = await write(record, place);
      entry.failed = false;
      delay = FIRST_RETRY;
      if (entry.record === record) remove(entry);
      else follow(entry, stored);
      for (const { resolve } of waiters) resolve(stored);
    } catch (error) {
      entry.failed = true;
      for (const { reject } of waiters) reject(error);
    }
    clearTimeout(watch);
    entry.run = null;
    if (entry.failed) retryLater();
    else if (entries.includes(entry)) entry.run = save(entry);
    updateStatus();
    await entry.run;
  }

  /** @param {Entry} entry */
  function remove(entry) {
    entries = entries.filter((other) => other !== entry);
    drafts.drop(entry.draft);
  }

  /**
   * Another value came while the last one was being saved: whoever gave it had seen that one.
   *
   * @param {Entry} entry
   * @param {Answer} stored
   */
  function follow(entry, stored) {
    entry.record = { ...entry.record, plan: stored.plan, seen: seenAfter(stored) };
    if (entries.includes(entry)) drafts.keep(entry.draft, entry.record);
  }

  function retryLater() {
    clearTimeout(timer);
    timer = setTimeout(retry, delay);
    delay = Math.min(2 * delay, LAST_RETRY);
  }

  function updateStatus() {
    const before = status;
    status = entries.length > 0 ? "saving" : "saved";
    if (entries.some(({ failed }) => failed)) status = "unsaved";
    if (status !== before) report();
  }

  return {
    add,
    retry,
    status: () => status,

    /** @type {(plan: string, key: string) => Answer | undefined} */
    get: (plan, key) => find(plan, key)?.record,

    /** @type {(plan: string) => Answer[]} */
    ofPlan: (plan) => entries.map(({ record }) => record).filter((record) => record.plan === plan),

    /**
     * What was given before there was a plan belongs to this one.
     *
     * @param {string} plan
     */
    adopt(plan) {
      for (const { record } of entries) record.plan ||= plan;
    },

    /** Forget all that waits. */
    clear() {
      for (const entry of entries) remove(entry);
      updateStatus();
    },
  };
}

/**
 * @import { Drafts } from "./drafts.js"
 * @import { Answer } from "../records/record.js"
 * @import { Place } from "../records/stored-shapes.js"
 *
 * @typedef {"saved" | "saving" | "unsaved"} Status
 *
 * @typedef {object} Entry
 * @property {string} draft
 * @property {Answer} record
 * @property {Place | null} [place]
 * @property {{resolve: (stored: Answer) => void, reject: (error: unknown) => void}[]} waiters
 * @property {Promise<void> | null} run
 * @property {boolean} failed
 */
