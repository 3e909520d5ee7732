/** Reading, repairing and wiping whole stores, each inside one transaction. */

import { canonical, isAnswer, isNewer } from "../records/record.js";
import { isDevice, isPlan } from "../records/stored-shapes.js";
import { newPlan, readDevice } from "./answers.js";
import { readHistory, setAside } from "./kept-aside.js";

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
 * @import { Defaults } from "./answers.js"
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 * @typedef {{store: StoreName, key: IDBValidKey, value: unknown}} Damaged
 * @typedef {Record<StoreName, [IDBValidKey, unknown][]>} Everything
 */
