/**
 * The unit of the memory: an act, with all that it changed, so that it alone can be taken back.
 * Each function works inside one transaction.
 */

import { isObject, RECORD_VERSION } from "../records/record.js";
import { isPlan } from "../records/stored-shapes.js";
import { readDevice } from "./answers.js";
import { changedParts, isPart, recordOn } from "./recording.js";

const MOST_ACTS = 10;

/**
 * Do something, and keep what it changed; the oldest of more than ten such acts goes.
 *
 * @param {Transaction} transaction
 * @param {string} reason a code, shown in the list of what can be taken back
 * @param {string} plan that it is about
 * @param {Defaults} defaults
 * @param {(recording: Transaction) => Promise<unknown>} work
 * @returns {Promise<number | null>} the act's id; null where nothing has changed
 */
export async function act(transaction, reason, plan, defaults, work) {
  const before = await readDevice(transaction, defaults);
  const named = await transaction.get("plans", plan);
  const { recording, touched } = recordOn(transaction);
  await work(recording);
  const parts = await changedParts(transaction, touched);
  if (parts.length === 0) return null;
  const after = await readDevice(transaction, defaults);
  const current = { before: before.current, after: after.current };
  const shown = isPlan(named) ? named : await transaction.get("plans", plan);
  const name = isPlan(shown) ? shown.name : null;
  const time = new Date().toISOString();
  const kept = { v: RECORD_VERSION, plan, name, reason, time, current, parts };
  const id = Number(await transaction.put("snapshots", kept));
  const ids = await transaction.keys("snapshots");
  for (const old of ids.slice(0, -MOST_ACTS)) await transaction.delete("snapshots", old);
  return id;
}

/**
 * What can be taken back.
 *
 * @param {Transaction} transaction
 * @returns {Promise<ActNote[]>} newest first
 */
export async function listActs(transaction) {
  const entries = await transaction.entries("snapshots");
  return entries
    .map(([id, value]) => ({ id: Number(id), value }))
    .filter(({ value }) => isAct(value) || isOldSnapshot(value))
    .map(({ id, value }) => {
      const { reason, time, plan, name, contents } = /** @type {any} */ (value);
      return { id, reason, time, plan, name: name ?? contents?.plan.name ?? null };
    })
    .reverse();
}

/**
 * @param {unknown} value
 * @returns {value is Act}
 */
export function isAct(value) {
  return (
    isObject(value) &&
    typeof value.plan === "string" &&
    isObject(value.current) &&
    Array.isArray(value.parts) &&
    value.parts.every(isPart)
  );
}

/**
 * What an early version kept: a copy of the whole plan.
 *
 * @param {unknown} value
 * @returns {value is OldSnapshot}
 */
export function isOldSnapshot(value) {
  return (
    isObject(value) &&
    typeof value.plan === "string" &&
    isObject(value.contents) &&
    isPlan(value.contents.plan) &&
    Array.isArray(value.contents.answers)
  );
}

/**
 * @import { Defaults } from "./answers.js"
 * @import { Plan } from "../records/stored-shapes.js"
 * @import { Part } from "./recording.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 *
 * @typedef {object} Act
 * @property {number} v
 * @property {string} plan that it is about
 * @property {string | null} name of that plan
 * @property {string} reason
 * @property {string} time
 * @property {{before: string, after: string}} current id of the current plan
 * @property {Part[]} parts
 *
 * @typedef {{v: number, plan: string, reason: string, time: string, current: string,
 *   contents: {plan: Plan, answers: unknown[]}}} OldSnapshot
 *
 * @typedef {{id: number, reason: string, time: string, plan: string, name: string | null}} ActNote
 */
