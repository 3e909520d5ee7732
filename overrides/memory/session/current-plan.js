/**
 * The current plan as the page shows it: a copy in memory, kept in step with the store and with
 * the other tabs.
 */

import { newId } from "../changes/answers.js";
import { readCurrent, repair } from "../changes/whole-stores.js";
import { seenAfter } from "../records/order.js";
import { isAnswer, RECORD_VERSION } from "../records/record.js";
import { StoreError } from "../storage/error.js";
import { openDrafts } from "./drafts.js";
import { readConflicts, readStale, receive, save, show, showHistory } from "./in-step.js";
import { oneAtATime } from "./one-at-a-time.js";
import { connectTabs } from "./other-tabs.js";
import { openSaveQueue } from "./save-queue.js";
import { StorageUser } from "./transactions.js";

export class LivePlan extends StorageUser {
  /** @type {Map<string, Answer>} the answers of the current plan by key */
  answers = new Map();
  /** @type {LostValue[]} values of the current plan that lost to another, unseen */
  history = [];
  /** @type {Set<string>} keys that another tab has changed, to be read again */
  stale = new Set();

  /**
   * @param {SiteNames} names
   * @param {Options} options
   */
  constructor(names, options) {
    super(names, options);
    this.drafts = openDrafts(names.draft, () => this.notice("write-ahead-off"));
    this.queue = openSaveQueue(
      (draft) => save(this, draft),
      this.drafts,
      () => this.tell("status"),
    );
    this.readStale = oneAtATime(() => readStale(this));
    this.lookAgain = oneAtATime(() => this.refresh("elsewhere"));
    this.tellTabs = connectTabs(names, (message) => {
      // What cannot be read now is read when the page is next shown.
      receive(this, message).catch(() => {});
    });
  }

  /**
   * Give an answer. The page's copy has it at once; the promise resolves with the stored record
   * when the transaction is complete, and rejects with a StoreError when this try has failed.
   *
   * @param {string} key
   * @param {unknown} value plain JSON; null takes the answer back
   * @param {{hash?: string, wording?: string, lang?: string}} [about] the wording it answers
   * @returns {Promise<Answer>}
   */
  async answer(key, value, { hash = "", wording = "", lang = "" } = {}) {
    const { id: plan } = this.plan;
    const before = this.answers.get(key);
    const seq = (before?.seq ?? 0) + 1;
    const writer = this.device?.writer ?? this.defaults.writer;
    const seen = this.queue.get(plan, key)?.seen ?? seenAfter(before);
    const time = new Date().toISOString();
    const v = RECORD_VERSION;
    const record = { v, plan, key, value, seq, writer, seen, hash, wording, lang, time };
    if (!isAnswer(record)) throw new StoreError("invalid-answer", { key });
    this.answers.set(key, record);
    const stored = this.queue.add(record);
    this.tell("answers", { keys: [key], origin: "here" });
    return stored;
  }

  /** Where the previous visit to this plan ended: the highest number then, and the time. */
  get visit() {
    const { since = 0, last = null } = this.plan.visit ?? {};
    return { since, last };
  }

  get place() {
    return this.plan.place ?? null;
  }

  /** When this plan was last handed over as a file, in ISO, or null. */
  get lastCopy() {
    return this.plan.copied ?? null;
  }

  /** @param {number} seq */
  changesSince(seq) {
    return [...this.answers.values()].filter((record) => record.seq > seq);
  }

  /**
   * Where the reader is, for the next visit; kept only if there are answers. One that is given at
   * the same moment goes first.
   *
   * @param {Place} place
   */
  async setPlace(place) {
    await null;
    await this.queue.retry();
    if (this.plan.id) await this.editPlan(this.plan.id, () => ({ place }));
  }

  async noteCopy() {
    const copied = new Date().toISOString();
    if (this.plan.id) await this.editPlan(this.plan.id, () => ({ copied }));
  }

  /**
   * Read all that the page shows again.
   *
   * @param {Origin} origin
   */
  async refresh(origin) {
    let found = await this.read(readCurrent);
    const { damaged } = found;
    if (damaged.length > 0 && this.mode === "normal") {
      await this.change((transaction) => repair(transaction, damaged, this.defaults));
      found = await this.read(readCurrent);
    }
    this.device = found.device;
    show(this, found.plan ?? this.unstartedPlan(), found.answers, origin);
    showHistory(this, found.history);
  }

  /** Drop everything from memory, as before the first answer. */
  clear() {
    this.queue.clear();
    this.device = undefined;
    this.defaults.writer = newId();
    show(this, this.unstartedPlan(), [], "elsewhere");
    showHistory(this, []);
  }

  /** @param {StoreName[]} written */
  noteWritten(written) {
    super.noteWritten(written);
    if (!written.includes("history")) return;
    this.tellTabs({ type: "conflicts" });
    readConflicts(this).catch(() => {});
  }
}

/**
 * @import { StoreName } from "../storage/database-transaction.js"
 * @import { Answer, LostValue, Place } from "../records/record.js"
 * @import { SiteNames } from "../storage/names.js"
 * @import { Options } from "./transactions.js"
 * @import { Origin } from "./in-step.js"
 */
