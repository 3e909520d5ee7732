/**
 * What is kept without standing in the plan: damaged records in quarantine, and values that
 * lost to another in the history. Each function works inside one transaction.
 */

import { compareRecords } from "../records/order.js";
import { isNewer, RECORD_VERSION } from "../records/record.js";
import { isLostValue } from "../records/stored-shapes.js";
import { StoreError } from "../storage/error.js";

/**
 * A record if it is whole. A damaged one is set aside; one of a newer version is left alone.
 *
 * @template Shape
 * @param {Transaction} transaction
 * @param {StoreName} store
 * @param {IDBValidKey} key
 * @param {(value: unknown) => value is Shape} isWhole
 * @returns {Promise<Shape | undefined>}
 */
export async function readWhole(transaction, store, key, isWhole) {
  const value = await transaction.get(store, key);
  if (value === undefined || isWhole(value)) return value;
  if (isNewer(value)) throw new StoreError("newer-record", { store, key });
  await setAside(transaction, store, key, value);
}

/**
 * @param {Transaction} transaction
 * @param {StoreName} store
 * @param {IDBValidKey} key
 * @param {unknown} value
 */
export async function setAside(transaction, store, key, value) {
  await putAside(transaction, store, key, value);
  await transaction.delete(store, key);
}

/**
 * Keep what came from elsewhere and has no place here.
 *
 * @param {Transaction} transaction
 * @param {StoreName | "drafts"} store where it belongs
 * @param {IDBValidKey} key
 * @param {unknown} value
 */
export function putAside(transaction, store, key, value) {
  const time = new Date().toISOString();
  return transaction.put("quarantine", { v: RECORD_VERSION, store, key, value, time });
}

/**
 * @param {Transaction} transaction
 * @param {string} [plan]
 */
export async function readHistory(transaction, plan) {
  const entries = await transaction.entries("history");
  return entries
    .map(([, value]) => value)
    .filter(isLostValue)
    .filter((entry) => plan === undefined || entry.plan === plan);
}

/**
 * @param {LostValue[]} history
 * @param {Answer} record
 */
export function isKept(history, record) {
  return history.some(
    ({ plan, key, record: kept }) =>
      plan === record.plan && key === record.key && compareRecords(kept, record) === 0,
  );
}

/**
 * Keep a value that lost, once, however often the same two records meet.
 *
 * @param {Transaction} transaction
 * @param {LostValue[]} history what is kept already
 * @param {Answer} record
 * @param {{seq: number, writer: string}} winner
 * @param {boolean} [resolved]
 */
export async function keepLost(transaction, history, record, { seq, writer }, resolved = false) {
  const { plan, key } = record;
  if (isKept(history, record)) return;
  const entry = { v: RECORD_VERSION, plan, key, record, winner: { seq, writer }, resolved };
  history.push(entry);
  await transaction.put("history", entry);
}

/**
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 * @import { Answer } from "../records/record.js"
 * @import { LostValue } from "../records/stored-shapes.js"
 */
