/**
 * The current plan as the page shows it: a copy in memory, kept in step with the store and with
 * the other tabs.
 */

import { writeAnswer } from "./answers.js";
import { Drafts } from "./drafts.js";
import { readCurrent, repair } from "./everything.js";
import { seenAfter } from "./order.js";
import { isAnswer, RECORD_VERSION } from "./record.js";
import { SaveQueue } from "./save-queue.js";
import { StorageUser } from "./storage-user.js";
import { StoreError } from "./store-error.js";
import { Tabs } from "./tabs.js";

export class LivePlan extends StorageUser {
  /** @type {Map<string, Answer>} the answers of the current plan by key */
  answers = new Map();
  /** @type {Set<string>} keys that another tab has changed and that we have to read again */
  #stale = new Set();
  #isReading = false;

  /**
   * @param {SiteNames} names
   * @param {Options} options
   */
  constructor(names, options) {
    super(names, options);
    this.drafts = new Drafts(names.draft, () => this.notice("write-ahead-off"));
    this.queue = new SaveQueue(
      (draft) => this.#write(draft),
      this.drafts,
      () => this.tell("status"),
    );
    this.tabs = new Tabs(names, (message) => this.#receive(message).catch(() => {}));
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
    this.#show(found.plan ?? this.unstartedPlan(), found.answers, origin);
  }

  /** Drop everything from memory, as before the first answer. */
  clear() {
    this.queue.clear();
    this.device = undefined;
    this.#show(this.unstartedPlan(), [], "elsewhere");
  }

  /** @param {Answer} draft */
  async #write(draft) {
    const stored = await this.change((transaction) =>
      writeAnswer(transaction, draft, this.defaults),
    );
    const { plan, key } = stored;
    if (!this.plan.id) {
      await this.refresh("here");
      this.tabs.tell({ type: "plans" });
    }
    if (plan === this.plan.id && this.queue.get(plan, key) === draft) this.answers.set(key, stored);
    this.tabs.tell({ type: "answers", plan, keys: [key] });
    return stored;
  }

  /** @param {Message} message */
  async #receive(message) {
    if (message.type === "forgotten") this.clear();
    else if (message.type === "plans" || !this.plan.id) await this.refresh("elsewhere");
    else if (message.plan === this.plan.id) await this.#readAgain(message.keys);
    if (message.type === "plans") this.tell("plans");
  }

  /**
   * Read only what another tab named; what it names meanwhile comes in the next round.
   *
   * @param {string[]} keys
   */
  async #readAgain(keys) {
    for (const key of keys) this.#stale.add(key);
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#stale.size > 0) await this.#readStale();
    } finally {
      this.#isReading = false;
    }
  }

  async #readStale() {
    const { id } = this.plan;
    const keys = [...this.#stale];
    this.#stale.clear();
    const records = await this.read((transaction) =>
      Promise.all(keys.map((key) => transaction.get("answers", [id, key]))),
    );
    if (id !== this.plan.id) return;
    const read = new Map(this.answers);
    for (const [index, key] of keys.entries()) {
      const record = records[index];
      if (isAnswer(record)) read.set(key, record);
      else read.delete(key);
    }
    this.#show(this.plan, [...read.values()], "elsewhere");
  }

  /**
   * @param {Plan} plan
   * @param {Answer[]} records
   * @param {Origin} origin
   */
  #show(plan, records, origin) {
    const { plan: planBefore } = this;
    const before = new Map(this.answers);
    this.plan = plan;
    // Answers from before there was a plan belong to the one that another tab has just made.
    if (plan.id) for (const draft of this.queue.ofPlan("")) draft.plan = plan.id;
    this.answers.clear();
    for (const record of [...records, ...this.queue.ofPlan(plan.id)]) {
      this.answers.set(record.key, record);
    }
    const keys = changedKeys(before, this.answers);
    if (keys.length > 0) this.tell("answers", { keys, origin });
    if (planBefore.id !== plan.id || planBefore.name !== plan.name) this.tell("plans");
  }
}

/**
 * @param {Map<string, Answer>} before
 * @param {Map<string, Answer>} after
 */
function changedKeys(before, after) {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    return one?.seq !== other?.seq || one?.writer !== other?.writer || one?.plan !== other?.plan;
  });
}

/**
 * @import { Answer, Plan } from "./record.js"
 * @import { SiteNames } from "./site.js"
 * @import { Options } from "./storage-user.js"
 * @import { Message } from "./tabs.js"
 * @typedef {"here" | "elsewhere"} Origin
 */
