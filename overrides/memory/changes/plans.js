/** What the store can do to whole plans. Each function works inside one transaction. */

import { seenAfter } from "../records/order.js";
import { compareText, isAnswer } from "../records/record.js";
import { isLostValue, isPlan } from "../records/stored-shapes.js";
import { StoreError } from "../storage/error.js";
import { newPlan, readAnswer, readDevice, writeAnswer } from "./answers.js";
import { removeContents, takeSnapshot } from "./snapshots.js";

/**
 * @param {Transaction} transaction
 * @returns {Promise<Plan[]>} the oldest first
 */
export async function listPlans(transaction) {
  const plans = (await transaction.entries("plans")).map(([, value]) => value).filter(isPlan);
  return plans.sort((one, other) => compareText(one.created + one.id, other.created + other.id));
}

/**
 * @param {Transaction} transaction
 * @param {string} id
 * @param {Defaults} defaults
 */
export async function setCurrent(transaction, id, defaults) {
  if (id && !isPlan(await transaction.get("plans", id)))
    throw new StoreError("unknown-plan", { id });
  const device = await readDevice(transaction, defaults);
  await transaction.put("meta", { ...device, current: id });
}

/**
 * Make a plan and make it the current one.
 *
 * @param {Transaction} transaction
 * @param {string} name
 * @param {Defaults} defaults
 */
export async function createPlan(transaction, name, defaults) {
  const plan = newPlan(name);
  if (!isPlan(plan)) throw new StoreError("invalid-name");
  await transaction.put("plans", plan);
  await setCurrent(transaction, plan.id, defaults);
  return plan;
}

/**
 * Make a plan that begins with some answers of another, and make it the current one.
 *
 * @param {Transaction} transaction
 * @param {string} from the other plan's id
 * @param {string} name
 * @param {(key: string) => boolean} isWanted which of its answers
 * @param {Defaults} defaults
 */
export async function continuePlan(transaction, from, name, isWanted, defaults) {
  const answers = await readAnswers(transaction, from);
  const plan = await createPlan(transaction, name, defaults);
  for (const answer of answers.filter(({ key, value }) => value !== null && isWanted(key))) {
    await writeAnswer(transaction, { ...answer, plan: plan.id, seen: {} }, defaults);
  }
  return plan;
}

/**
 * @param {Transaction} transaction
 * @param {string} plan
 */
export async function readAnswers(transaction, plan) {
  const entries = await transaction.entries("answers", plan);
  return entries.map(([, value]) => value).filter(isAnswer);
}

/**
 * @param {Transaction} transaction
 * @param {string} id
 * @param {Defaults} defaults
 * @returns {Promise<number>} the snapshot that brings it back
 */
export async function deletePlan(transaction, id, defaults) {
  const snapshot = await takeSnapshot(transaction, id, "deleted-plan", defaults);
  await removeContents(transaction, id);
  const { current } = await readDevice(transaction, defaults);
  if (current === id) {
    const [other] = await listPlans(transaction);
    await setCurrent(transaction, other?.id ?? "", defaults);
  }
  return snapshot;
}

/**
 * Take answers back: each becomes null, as if the reader had done it one by one.
 *
 * @param {Transaction} transaction
 * @param {string} plan
 * @param {string[]} keys
 * @param {string} reason
 * @param {Defaults} defaults
 * @returns {Promise<number>} the snapshot that brings them back
 */
export async function startOver(transaction, plan, keys, reason, defaults) {
  const snapshot = await takeSnapshot(transaction, plan, reason, defaults);
  for (const key of keys) {
    const record = await readAnswer(transaction, plan, key);
    if (!record) continue;
    const time = new Date().toISOString();
    const blank = { ...record, value: null, seen: seenAfter(record), time };
    await writeAnswer(transaction, blank, defaults);
  }
  return snapshot;
}

/**
 * Settle a conflict: keep what stands, or take the value that lost.
 *
 * @param {Transaction} transaction
 * @param {number} id
 * @param {"keep" | "take"} choice
 * @param {Defaults} defaults
 */
export async function resolveConflict(transaction, id, choice, defaults) {
  const entry = await transaction.get("history", id);
  if (!isLostValue(entry)) throw new StoreError("unknown-conflict", { id });
  await transaction.put("history", { ...entry, resolved: true });
  if (choice === "keep") return;
  const standing = await readAnswer(transaction, entry.plan, entry.key);
  await writeAnswer(transaction, { ...entry.record, seen: seenAfter(standing) }, defaults);
}

/**
 * @import { Defaults } from "./answers.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 * @import { Plan } from "../records/record.js"
 */
