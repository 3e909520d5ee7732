/** Pouring what one storage held into another, inside one transaction. */

import { canonical, isAnswer, isNewer } from "../records/record.js";
import { isDevice, isLostValue, isPlan } from "../records/stored-shapes.js";
import { mergeAnswer, readDevice } from "./answers.js";
import { keepLost, putAside, readHistory } from "./kept-aside.js";

/**
 * Add what another storage held: answers by their order, the rest where it is not there yet.
 * Pouring the same in twice changes nothing.
 *
 * @param {Transaction} transaction
 * @param {Partial<Everything>} everything
 */
export async function pourIn(transaction, everything) {
  const hadDevice = await transaction.get("meta", "device");
  const history = await readHistory(transaction);
  const valuesOf = (/** @type {StoreName} */ store) => everything[store] ?? [];
  for (const [key, value] of valuesOf("answers")) {
    if (isAnswer(value)) await mergeAnswer(transaction, history, value);
    else await putIfNew(transaction, "answers", key, value, isAnswer);
  }
  for (const [key, value] of valuesOf("plans")) {
    await putIfNew(transaction, "plans", key, value, isPlan);
  }
  for (const [, value] of valuesOf("history")) {
    if (!isLostValue(value)) continue;
    await keepLost(transaction, history, value.record, value.winner, value.resolved);
  }
  for (const [id, value] of valuesOf("quarantine"))
    await addIfNew(transaction, "quarantine", id, value);
  for (const [id, value] of valuesOf("snapshots"))
    await addIfNew(transaction, "snapshots", id, value);
  const theirs = valuesOf("meta")
    .map(([, value]) => value)
    .find(isDevice);
  if (!theirs) return;
  const device = await readDevice(transaction, { planName: "", writer: theirs.writer });
  device.clock = Math.max(device.clock, theirs.clock);
  if (!hadDevice) device.current = theirs.current;
  await transaction.put("meta", device);
}

/**
 * @param {Transaction} transaction
 * @param {StoreName} store
 * @param {IDBValidKey} key
 * @param {any} value
 * @param {(value: unknown) => boolean} isWhole
 */
async function putIfNew(transaction, store, key, value, isWhole) {
  if (!isWhole(value) && !isNewer(value)) await putAside(transaction, store, key, value);
  else if (!(await transaction.get(store, key))) await transaction.put(store, value);
}

/**
 * @param {Transaction} transaction
 * @param {StoreName} store one whose records are numbered as they come
 * @param {IDBValidKey} id
 * @param {any} value
 */
async function addIfNew(transaction, store, id, { id: _, ...value }) {
  const existing = await transaction.get(store, id);
  if (!existing) await transaction.put(store, { ...value, id });
  else if (canonical(existing) !== canonical({ ...value, id })) await transaction.put(store, value);
}

/**
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 * @import { Everything } from "./whole-stores.js"
 */
