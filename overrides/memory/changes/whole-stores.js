/** Reading, pouring in, repairing and wiping whole stores, each inside one transaction. */

import { canonical, isAnswer, isNewer } from "../records/record.js";
import { isDevice, isLostValue, isPlan } from "../records/stored-shapes.js";
import { mergeAnswer, newPlan, readDevice } from "./answers.js";
import { keepLost, putAside, readHistory, setAside } from "./kept-aside.js";

/** @type {StoreName[]} */
const STORES = ["meta", "plans", "answers", "history", "quarantine", "snapshots"];

/**
 * What a page shows: the device, the current plan with its answers and history, and what is damaged.
 *
 * @param {Transaction} transaction
 */
export async function readCurrent(transaction) {
  /** @type {Damaged[]} */
  const damaged = [];
  /**
   * @template Shape
   * @param {StoreName} store
   * @param {[IDBValidKey, unknown][]} entries
   * @param {(value: unknown) => value is Shape} isWhole
   */
  const whole = (store, entries, isWhole) => {
    const faults = entries.filter(([, value]) => !isWhole(value) && !isNewer(value));
    damaged.push(...faults.map(([key, value]) => ({ store, key, value })));
    return entries.map(([, value]) => value).filter(isWhole);
  };
  const stored = await transaction.get("meta", "device");
  const [device] = whole("meta", stored === undefined ? [] : [["device", stored]], isDevice);
  const plans = whole("plans", await transaction.entries("plans"), isPlan);
  const plan = plans.find(({ id }) => id === device?.current) ?? plans[0];
  const entries = plan ? await transaction.entries("answers", plan.id) : [];
  const answers = whole("answers", entries, isAnswer);
  const history = plan ? await readHistory(transaction, plan.id) : [];
  return { device, plan, answers, history, damaged };
}

/**
 * Set damaged records aside; a plan that lost its name gets the default one and keeps its answers.
 *
 * @param {Transaction} transaction
 * @param {Damaged[]} damaged
 * @param {Defaults} defaults
 */
export async function repair(transaction, damaged, defaults) {
  for (const { store, key, value } of damaged) {
    // A text stands for a value that the browser has lost: reading it again would end the
    // transaction. Anything else we look at again, since another tab may have been first.
    const isLost = typeof value === "string";
    if (!isLost && canonical(await transaction.get(store, key)) !== canonical(value)) continue;
    await setAside(transaction, store, key, value);
    if (store === "plans") await transaction.put(store, newPlan(defaults.planName, String(key)));
  }
  await transaction.put("meta", await readDevice(transaction, defaults));
}

/**
 * @param {Transaction} transaction
 * @returns {Promise<Everything>}
 */
export async function readEverything(transaction) {
  const entries = STORES.map(async (store) => [store, await transaction.entries(store)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** @param {Transaction} transaction */
export async function wipe(transaction) {
  for (const store of STORES) {
    for (const key of await transaction.keys(store)) await transaction.delete(store, key);
  }
}

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
 * @import { Defaults } from "./answers.js"
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 * @typedef {{store: StoreName, key: IDBValidKey, value: unknown}} Damaged
 * @typedef {Record<StoreName, [IDBValidKey, unknown][]>} Everything
 */
