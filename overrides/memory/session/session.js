/**
 * A page's session with the storage: the copy of the current plan that it shows, saving, and the
 * other tabs, all in step.
 */

import { writeAnswer } from "../changes/answers.js";
import { editPlan } from "../changes/plans.js";
import { newId } from "../records/ids.js";
import { seenAfter } from "../records/order.js";
import { isAnswer, RECORD_VERSION } from "../records/record.js";
import { StoreError } from "../storage/error.js";
import { askToPersist } from "../storage/persistence.js";
import { openCurrentPlan } from "./current-plan.js";
import { openDrafts } from "./drafts.js";
import { openNotices } from "./notices.js";
import { oneAtATime } from "./one-at-a-time.js";
import { connectTabs, receive } from "./other-tabs.js";
import { refresh, refreshHistory, refreshStale } from "./refresh.js";
import { openSaveQueue } from "./save-queue.js";
import { openTransactions } from "./transactions.js";

export class Session {
  /** @type {() => Promise<any>} gets large-changes.js, which changes whole plans */
  fetchLargeChanges = () => Promise.reject();
  /** @type {Set<string>} keys that another tab has changed, to be read again */
  stale = new Set();
  /** The browser is asked once, after the first thing saved, to keep our data; it may say no. */
  askToPersist = askToPersist();

  /**
   * @param {SiteNames} names
   * @param {string} planName of the plan that the first answer makes
   * @param {Tell} tell
   */
  constructor(names, planName, tell) {
    this.names = names;
    this.tell = tell;
    /** @type {Defaults} */
    this.defaults = { planName, writer: newId() };
    this.page = openCurrentPlan(planName, tell);
    this.notices = openNotices(tell);
    this.drafts = openDrafts(names.draft, () => this.notices.give("write-ahead-off"));
    this.transactions = openTransactions((stores) => this.noteWritten(stores));
    this.queue = openSaveQueue(
      (draft, place) => this.save(draft, place),
      this.drafts,
      () => tell("status"),
    );
    this.lookAgain = oneAtATime(() => refresh(this, "elsewhere"));
    this.readStale = oneAtATime(() => refreshStale(this));
    this.tellTabs = connectTabs(names, (message) => {
      // What cannot be read now is read when the page is next shown.
      receive(this, message).catch(() => {});
    });
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {About} [about]
   * @returns {Promise<Answer>} see `Store.answer`
   */
  async answer(key, value, { hash = "", wording = "", lang = "", place } = {}) {
    const { id: plan } = this.page.plan();
    const before = this.page.answers.get(key);
    const seq = (before?.seq ?? 0) + 1;
    const writer = this.page.device()?.writer ?? this.defaults.writer;
    const seen = this.queue.get(plan, key)?.seen ?? seenAfter(before);
    const time = new Date().toISOString();
    const v = RECORD_VERSION;
    const record = { v, plan, key, value, seq, writer, seen, hash, wording, lang, time };
    if (!isAnswer(record)) throw new StoreError("invalid-answer", { key });
    const stored = this.queue.add(record, place);
    this.page.give(record);
    return stored;
  }

  /**
   * An answer is saved, with the place where it was given.
   *
   * @param {Answer} draft
   * @param {Place | null} [place]
   */
  async save(draft, place) {
    const { plan, device, record } = await this.transactions.change((transaction) =>
      writeAnswer(transaction, draft, this.defaults, place),
    );
    this.page.meet(device);
    if (!this.page.plan().id) await this.begin(plan);
    else this.page.edit(plan);
    if (this.queue.get(plan.id, record.key) === draft) this.page.confirm(record);
    this.tellTabs({ type: "answers", plan: plan.id, keys: [record.key] });
    return record;
  }

  /**
   * The first answer has made the first plan, or met the one that another tab has just made.
   *
   * @param {Plan} plan
   */
  async begin(plan) {
    this.queue.adopt(plan.id);
    const given = [...this.page.answers.values()].map((record) => ({ ...record, plan: plan.id }));
    this.page.show(plan, given, "here");
    this.tellTabs({ type: "plans" });
    refreshHistory(this).catch(() => {});
  }

  /**
   * A large change: save what waits, change all at once, show it here and in the other tabs.
   *
   * @template Result
   * @param {(transaction: Transaction, defaults: Defaults) => Promise<Result>} work
   */
  async perform(work) {
    await this.queue.retry();
    const result = await this.transactions.change((transaction) =>
      work(transaction, this.defaults),
    );
    await refresh(this, "here");
    this.tell("plans");
    this.tellTabs({ type: "plans" });
    return result;
  }

  /**
   * Change the current plan's own record, if there is one yet.
   *
   * @param {(plan: Plan, clock: number) => Partial<Plan>} edit
   */
  async editCurrent(edit) {
    const { id } = this.page.plan();
    if (!id) return;
    const work = (/** @type {Transaction} */ transaction) =>
      editPlan(transaction, id, edit, this.defaults);
    this.page.edit(await this.transactions.change(work));
  }

  /** @param {StoreName[]} stores of the records that a transaction has written */
  noteWritten(stores) {
    const count = stores.filter((store) => store === "quarantine").length;
    if (count > 0) this.notices.give("quarantined", { count });
    if (!this.page.device()) this.askToPersist();
    if (!stores.includes("history")) return;
    this.tellTabs({ type: "conflicts" });
    refreshHistory(this).catch(() => {});
  }

  /** Drop everything from memory, as before the first answer. */
  async clear() {
    this.queue.clear();
    this.page.meet(undefined);
    this.defaults.writer = newId();
    this.page.show(undefined, [], "elsewhere");
    this.page.showHistory([]);
    await this.transactions.empty();
  }
}

/**
 * @import { Defaults } from "../changes/answers.js"
 * @import { Answer } from "../records/record.js"
 * @import { Place, Plan } from "../records/stored-shapes.js"
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 * @import { SiteNames } from "../storage/names.js"
 * @import { Tell } from "./current-plan.js"
 * @typedef {{hash?: string, wording?: string, lang?: string, place?: Place | null}} About
 */
