/**
 * The current plan as the page shows it: a copy in memory, kept in step with the store and with
 * the other tabs.
 */

import { newId, writeAnswer } from "./answers.js";
import { openDrafts } from "./drafts.js";
import { readCurrent, repair } from "./everything.js";
import { readHistory } from "./kept-aside.js";
import { oneAtATime } from "./one-at-a-time.js";
import { seenAfter } from "./order.js";
import { canonical, isAnswer, RECORD_VERSION } from "./record.js";
import { openSaveQueue } from "./save-queue.js";
import { StorageUser } from "./storage-user.js";
import { StoreError } from "./store-error.js";
import { connectTabs } from "./tabs.js";

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
    this.defaults = { ...this.defaults, writer: newId() };
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
 * @param {LivePlan} live
 * @param {Answer} draft
 */
async function save(live, draft) {
  const { plan, device, record } = await live.change((transaction) =>
    writeAnswer(transaction, draft, live.defaults),
  );
  const { key } = record;
  live.device = device;
  if (!live.plan.id) {
    show(live, plan, [...live.answers.values()], "here");
    live.tellTabs({ type: "plans" });
  }
  const isLatest = live.queue.get(plan.id, key) === draft;
  if (isLatest && plan.id === live.plan.id) live.answers.set(key, record);
  live.tellTabs({ type: "answers", plan: plan.id, keys: [key] });
  return record;
}

/**
 * @param {LivePlan} live
 * @param {Message} message
 */
async function receive(live, message) {
  if (message.type === "forgotten") live.clear();
  else if (message.type === "conflicts") await readConflicts(live);
  else if (message.type === "plans" || !live.plan.id) await live.lookAgain();
  else if ("keys" in message && message.plan === live.plan.id) {
    for (const key of message.keys) live.stale.add(key);
    await live.readStale();
  }
  if (message.type === "plans") live.tell("plans");
}

/** @param {LivePlan} live */
async function readConflicts(live) {
  showHistory(live, await live.read((transaction) => readHistory(transaction, live.plan.id)));
}

/**
 * Read only what other tabs have named.
 *
 * @param {LivePlan} live
 */
async function readStale(live) {
  const { plan, stale } = live;
  const keys = [...stale];
  stale.clear();
  const records = await live.read((transaction) =>
    Promise.all(keys.map((key) => transaction.get("answers", [plan.id, key]))),
  );
  if (plan.id !== live.plan.id) return;
  const read = new Map(live.answers);
  keys.forEach((key, index) => {
    const record = records[index];
    if (isAnswer(record)) read.set(key, record);
  });
  show(live, live.plan, [...read.values()], "elsewhere");
}

/**
 * @param {LivePlan} live
 * @param {Plan} plan
 * @param {Answer[]} records
 * @param {Origin} origin
 */
function show(live, plan, records, origin) {
  const { plan: planBefore, answers, queue } = live;
  const before = new Map(answers);
  live.plan = plan;
  // Answers from before there was a plan belong to the one that another tab has just made.
  if (plan.id) for (const draft of queue.ofPlan("")) draft.plan = plan.id;
  answers.clear();
  for (const record of [...records, ...queue.ofPlan(plan.id)]) answers.set(record.key, record);
  const keys = changedKeys(before, answers);
  if (keys.length > 0) live.tell("answers", { keys, origin });
  if (planBefore.id !== plan.id || planBefore.name !== plan.name) live.tell("plans");
}

/**
 * @param {LivePlan} live
 * @param {LostValue[]} history
 */
function showHistory(live, history) {
  const isOther = canonical(history) !== canonical(live.history);
  live.history = history;
  if (isOther) live.tell("conflicts");
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
 * @import { StoreName } from "./database.js"
 * @import { Answer, LostValue, Plan } from "./record.js"
 * @import { SiteNames } from "./site.js"
 * @import { Options } from "./storage-user.js"
 * @import { Message } from "./tabs.js"
 * @typedef {"here" | "elsewhere"} Origin
 */
