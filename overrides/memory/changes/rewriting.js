/** Giving stored answers another value, as a reader would who sees what stands now. */

import { seenAfter } from "../records/order.js";
import { isLostValue } from "../records/stored-shapes.js";
import { StoreError } from "../storage/error.js";
import { readAnswer, writeAnswer } from "./answers.js";

/**
 * Take answers back: each becomes null, as if the reader had done it one by one.
 *
 * @param {Transaction} transaction
 * @param {string} plan
 * @param {string[]} keys
 * @param {Defaults} defaults
 */
export async function takeBack(transaction, plan, keys, defaults) {
  for (const key of keys) {
    const record = await readAnswer(transaction, plan, key);
    if (record && record.value !== null) await rewrite(transaction, record, null, defaults);
  }
}

/**
 * Give an answer another value, as the reader would who sees it now.
 *
 * @param {Transaction} transaction
 * @param {Answer} standing
 * @param {unknown} value
 * @param {Defaults} defaults
 * @param {Answer} [like] whose wording goes with the value
 */
export function rewrite(transaction, standing, value, defaults, like = standing) {
  const { plan, key } = standing;
  const time = new Date().toISOString();
  const draft = { ...like, plan, key, value, time, seen: seenAfter(standing) };
  return writeAnswer(transaction, draft, defaults);
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
 * @import { Answer } from "../records/record.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 * @import { Defaults } from "./answers.js"
 */
