/** Copies of a plan taken before each large change, so that it can be undone. */

import { isAnswer, isObject, RECORD_VERSION } from "../records/record.js";
import { isLostValue, isPlan } from "../records/stored-shapes.js";
import { StoreError } from "../storage/error.js";
import { readDevice } from "./answers.js";
import { readHistory } from "./kept-aside.js";

const MOST_SNAPSHOTS = 10;

/**
 * Keep a copy of one plan as it is now; the oldest of more than ten goes.
 *
 * @param {Transaction} transaction
 * @param {string} plan
 * @param {string} reason
 * @param {Defaults} defaults
 * @returns {Promise<number>} its id
 */
export async function takeSnapshot(transaction, plan, reason, defaults) {
  const { current } = await readDevice(transaction, defaults);
  const contents = await readContents(transaction, plan);
  const time = new Date().toISOString();
  const snapshot = { v: RECORD_VERSION, plan, reason, time, current, contents };
  const id = Number(await transaction.put("snapshots", snapshot));
  const ids = await transaction.keys("snapshots");
  for (const old of ids.slice(0, -MOST_SNAPSHOTS)) await transaction.delete("snapshots", old);
  return id;
}

/**
 * Put a plan back exactly as it was; what it was just before is kept as another snapshot.
 *
 * @param {Transaction} transaction
 * @param {number} id
 * @param {Defaults} defaults
 */
export async function undo(transaction, id, defaults) {
  const snapshot = await transaction.get("snapshots", id);
  if (!isSnapshot(snapshot)) throw new StoreError("unknown-snapshot", { id });
  const { plan, contents, current } = snapshot;
  const redo = await takeSnapshot(transaction, plan, "undo", defaults);
  const present = await transaction.get("plans", plan);
  await removeContents(transaction, plan);
  if (contents) {
    const { visit, place, copied } = isPlan(present) ? present : contents.plan;
    await transaction.put("plans", { ...contents.plan, visit, place, copied });
    for (const record of contents.answers) await transaction.put("answers", record);
    for (const entry of contents.history) await transaction.put("history", entry);
  }
  await transaction.put("meta", { ...(await readDevice(transaction, defaults)), current });
  return redo;
}

/**
 * @param {Transaction} transaction
 * @returns {Promise<SnapshotNote[]>} newest first
 */
export async function listSnapshots(transaction) {
  const entries = await transaction.entries("snapshots");
  return entries
    .map(([id, value]) => ({ id: Number(id), value }))
    .filter(({ value }) => isSnapshot(value))
    .map(({ id, value }) => {
      const { reason, time, plan, contents } = /** @type {Snapshot} */ (value);
      return { id, reason, time, plan, name: contents?.plan.name ?? null };
    })
    .reverse();
}

/**
 * Everything of one plan that can be read, or null if there is no such plan.
 *
 * @param {Transaction} transaction
 * @param {string} id
 */
export async function readContents(transaction, id) {
  const plan = await transaction.get("plans", id);
  if (!isPlan(plan)) return null;
  const answers = (await transaction.entries("answers", id)).map(([, value]) => value);
  return { plan, answers: answers.filter(isAnswer), history: await readHistory(transaction, id) };
}

/**
 * Remove one plan. What cannot be read, or belongs to a newer version, stays where it is.
 *
 * @param {Transaction} transaction
 * @param {string} id
 */
export async function removeContents(transaction, id) {
  const contents = await readContents(transaction, id);
  if (!contents) return;
  await transaction.delete("plans", id);
  for (const { key } of contents.answers) await transaction.delete("answers", [id, key]);
  for (const { id: entry } of contents.history) await transaction.delete("history", Number(entry));
}

/**
 * @param {unknown} value
 * @returns {value is Snapshot}
 */
function isSnapshot(value) {
  if (!isObject(value) || typeof value.plan !== "string") return false;
  const { contents } = value;
  return (
    contents === null ||
    (isObject(contents) &&
      isPlan(contents.plan) &&
      [contents.answers, contents.history].every(Array.isArray) &&
      /** @type {unknown[]} */ (contents.answers).every(isAnswer) &&
      /** @type {unknown[]} */ (contents.history).every(isLostValue))
  );
}

/**
 * @import { Defaults } from "./answers.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 *
 * @typedef {NonNullable<Awaited<ReturnType<typeof readContents>>>} Contents
 * @typedef {object} Snapshot
 * @property {number} v
 * @property {string} plan
 * @property {string} reason
 * @property {string} time
 * @property {string} current the plan that was current
 * @property {Contents | null} contents null: there was no such plan
 *
 * @typedef {{id: number, reason: string, time: string, plan: string, name: string | null}} SnapshotNote
 */
