/** What the store can do to whole plans. Each function works inside one transaction. */

import { compareText, isAnswer, isNewer } from "../records/record.js";
import { isPlan } from "../records/stored-shapes.js";
import { StoreError } from "../storage/error.js";
import { newPlan, readDevice, writeAnswer } from "./answers.js";
import { readHistory, readWhole } from "./kept-aside.js";

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
 * Change a plan's own record.
 *
 * @param {Transaction} transaction
 * @param {string} id
 * @param {(plan: Plan, clock: number) => Partial<Plan>} edit
 * @param {Defaults} defaults
 */
export async function editPlan(transaction, id, edit, defaults) {
  const before = await readWhole(transaction, "plans", id, isPlan);
  if (!before) throw new StoreError("unknown-plan", { id });
  const { clock } = await readDevice(transaction, defaults);
  const after = { ...before, ...edit(before, clock) };
  if (!isPlan(after)) throw new StoreError("invalid-name");
  await transaction.put("plans", after);
  return after;
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
 * Everything of one plan that can be read, and what a newer version wrote; null if there is no
 * such plan.
 *
 * @param {Transaction} transaction
 * @param {string} id
 */
export async function readContents(transaction, id) {
  const plan = await transaction.get("plans", id);
  if (!isPlan(plan)) return null;
  const answers = (await transaction.entries("answers", id)).map(([, value]) => value);
  return {
    plan,
    answers: answers.filter(isAnswer),
    history: await readHistory(transaction, id),
    newer: answers.filter(isNewer),
  };
}

/**
 * Remove one plan. What cannot be read, or belongs to a newer version, stays where it is.
 *
 * @param {Transaction} transaction
 * @param {string} id
 * @param {Defaults} defaults
 */
export async function deletePlan(transaction, id, defaults) {
  const contents = await readContents(transaction, id);
  if (!contents) return;
  await transaction.delete("plans", id);
  for (const { key } of contents.answers) await transaction.delete("answers", [id, key]);
  for (const { id: entry } of contents.history) await transaction.delete("history", Number(entry));
  const { current } = await readDevice(transaction, defaults);
  if (current !== id) return;
  const [other] = await listPlans(transaction);
  await setCurrent(transaction, other?.id ?? "", defaults);
}

/**
 * @import { Defaults } from "./answers.js"
 * @import { Plan } from "../records/stored-shapes.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 */
