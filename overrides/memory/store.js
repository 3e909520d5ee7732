/** The one store of a page. Every component uses this and nothing beneath it. */

import { Acts } from "./acts.js";
import { Plans } from "./plans.js";
import { Session } from "./session/session.js";
import { StoreError } from "./storage/error.js";
import { isPersisted } from "./storage/persistence.js";

/**
 * Tells of what is new by events: `answers` (with `{keys, origin}`), `plans`, `conflicts`,
 * `status`, `notice` (with its code) and `notice-over`.
 */
export class Store extends EventTarget {
  /**
   * @param {SiteNames} names
   * @param {Options} options
   */
  constructor(names, { defaultPlanName, fetchLargeChanges }) {
    super();
    this.session = new Session(names, defaultPlanName, (type, detail) =>
      this.dispatchEvent(new CustomEvent(type, { detail })),
    );
    this.session.fetchLargeChanges = fetchLargeChanges;
    /** What the reader does at one stroke, and can take back. */
    this.acts = new Acts(this);
    this.plans = new Plans(this);
  }

  /** The answers of the current plan by key. */
  get answers() {
    return this.session.page.answers;
  }

  /** The current plan; its id is "" before the first answer. */
  get plan() {
    return this.session.page.plan();
  }

  /** Where the previous visit to this plan ended: the highest number then, and the time. */
  get visit() {
    const { since = 0, last = null } = this.plan.visit ?? {};
    return { since, last };
  }

  /** "saved", "saving" or "unsaved". */
  get status() {
    return this.session.queue.status();
  }

  /** Where answers are kept: "indexeddb", "localstorage" or "memory". */
  get kind() {
    return this.session.transactions.storage().kind;
  }

  /** Every notice so far, for a component that starts late. */
  get notices() {
    return this.session.notices.all;
  }

  /**
   * Values that lost to another, unseen, and wait for the reader to choose: of any key.
   *
   * @param {string} [key]
   */
  conflicts(key) {
    const history = this.session.page.history();
    return history.filter((lost) => !lost.resolved && (key ?? lost.key) === lost.key);
  }

  /** @param {number} seq */
  changesSince(seq) {
    return [...this.answers.values()].filter((record) => record.seq > seq);
  }

  /**
   * Give an answer. The page's copy has it at once; the promise resolves with the stored record
   * when the transaction is complete, and rejects with a StoreError when this try has failed.
   *
   * @param {string} key
   * @param {unknown} value plain JSON; null takes the answer back
   * @param {About} [about] the wording that it answers, and where the reader is
   * @returns {Promise<Answer>}
   */
  answer(key, value, about) {
    return this.session.answer(key, value, about);
  }

  /**
   * Where the reader is, for the next visit; kept only if there are answers, and if it can be.
   * An answer that is given at the same moment goes first.
   *
   * @param {Place} place
   */
  async setPlace(place) {
    await null;
    await this.session.queue.retry();
    await this.session.editCurrent(() => ({ place })).catch(() => {});
  }

  noteCopy() {
    const copied = new Date().toISOString();
    return this.session.editCurrent(() => ({ copied }));
  }

  /**
   * @param {number} id
   * @param {"keep" | "take"} choice
   */
  async resolveConflict(id, choice) {
    const { resolveConflict } = await this.large();
    return this.perform((transaction, defaults) =>
      resolveConflict(transaction, id, choice, defaults),
    );
  }

  /**
   * @template Result
   * @param {(transaction: Transaction) => Promise<Result>} work
   */
  read(work) {
    return this.session.transactions.read(work);
  }

  /**
   * @template Result
   * @param {(transaction: Transaction, defaults: Defaults) => Promise<Result>} work
   */
  perform(work) {
    return this.session.perform(work);
  }

  /** @returns {Promise<LargeChanges>} fetched once; a notice says if it does not come */
  async large() {
    try {
      return await this.session.fetchLargeChanges();
    } catch (error) {
      this.session.notices.give("not-fetched", { cause: String(error) });
      throw new StoreError("not-fetched");
    }
  }

  /** Records that could not be read, as they were found. */
  async quarantined() {
    const entries = await this.read((transaction) => transaction.entries("quarantine"));
    return entries.map(([, value]) => value);
  }

  /** Whether the browser has promised to keep our data until the reader removes it. */
  persisted() {
    return isPersisted();
  }

  /** Remove everything of this guide from this browser, in all tabs, and nothing else. */
  async forgetDevice() {
    const { forgetDevice } = await this.large();
    return forgetDevice(this.session);
  }
}

/**
 * @import { Defaults } from "./changes/answers.js"
 * @import { Answer } from "./records/record.js"
 * @import { Place } from "./records/stored-shapes.js"
 * @import { Transaction } from "./storage/database-transaction.js"
 * @import { About } from "./session/session.js"
 * @import { SiteNames } from "./storage/names.js"
 * @import { LargeChanges } from "./large-changes.js"
 * @typedef {{defaultPlanName: string, fetchLargeChanges: () => Promise<LargeChanges>}} Options
 *   the name of the plan that the first answer makes, and how to get the other script
 */
