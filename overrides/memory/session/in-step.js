/** Keeping the page's copy of a plan in step with the store and with the other tabs. */

import { writeAnswer } from "../changes/answers.js";
import { readHistory } from "../changes/kept-aside.js";
import { canonical, isAnswer } from "../records/record.js";

/**
 * @param {LivePlan} live
 * @param {Answer} draft
 */
export async function save(live, draft) {
  const { plan, device, record } = await live.change((transaction) =>
    writeAnswer(transaction, draft, live.defaults),
  );
  const { key } = record;
  live.device = device;
  if (!live.plan.id) {
    show(live, plan, [...live.answers.values()], "here");
    live.tellTabs({ type: "plans" });
    readConflicts(live).catch(() => {});
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
export async function receive(live, message) {
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
export async function readConflicts(live) {
  showHistory(live, await live.read((transaction) => readHistory(transaction, live.plan.id)));
}

/**
 * Read only what other tabs have named.
 *
 * @param {LivePlan} live
 */
export async function readStale(live) {
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
export function show(live, plan, records, origin) {
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
export function showHistory(live, history) {
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
 * @import { LivePlan } from "./current-plan.js"
 * @import { Answer, LostValue, Plan } from "../records/record.js"
 * @import { Message } from "./other-tabs.js"
 * @typedef {"here" | "elsewhere"} Origin
 */
