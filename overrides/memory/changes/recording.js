/** What a transaction changes: each record as it was before and as it is after. */

import { canonical, isAnswer, isObject } from "../records/record.js";
import { isLostValue, isPlan } from "../records/stored-shapes.js";

/**
 * What an act may change, and the shape of each; the other stores hold no part of any plan.
 *
 * @type {Record<string, (value: unknown) => boolean>}
 */
const SHAPES = { plans: isPlan, answers: isAnswer, history: isLostValue };

/**
 * A transaction that notes what each record was before it is first written.
 *
 * @param {Transaction} transaction
 */
export function recordOn(transaction) {
  /** @type {Map<string, {store: StoreName, key: IDBValidKey, before: unknown}>} */
  const touched = new Map();
  /**
   * @param {StoreName} store
   * @param {IDBValidKey} key
   * @param {unknown} before
   */
  const note = (store, key, before) => {
    const name = canonical([store, key]);
    if (!touched.has(name)) touched.set(name, { store, key, before: before ?? null });
  };
  /** @type {Transaction} */
  const recording = {
    ...transaction,
    async put(store, value) {
      const known = keyOf(store, value);
      if (known !== undefined) note(store, known, await transaction.get(store, known));
      const key = await transaction.put(store, value);
      note(store, key, null);
      return key;
    },
    async delete(store, key) {
      note(store, key, await transaction.get(store, key));
      await transaction.delete(store, key);
    },
  };
  return { recording, touched };
}

/**
 * @param {StoreName} store
 * @param {any} value
 * @returns {IDBValidKey | undefined} undefined for a record that is numbered as it comes
 */
function keyOf(store, value) {
  if (store === "answers") return [value.plan, value.key];
  return store === "meta" ? value.name : value.id;
}

/**
 * @param {Transaction} transaction
 * @param {ReturnType<typeof recordOn>["touched"]} touched
 * @returns {Promise<Part[]>}
 */
export async function changedParts(transaction, touched) {
  const parts = [];
  for (const { store, key, before: found } of touched.values()) {
    const isWhole = SHAPES[store];
    if (!isWhole) continue;
    // A damaged record is in quarantine now, and does not come back.
    const before = isWhole(found) ? found : null;
    const after = (await transaction.get(store, key)) ?? null;
    if (canonical(before) !== canonical(after)) parts.push({ store, key, before, after });
  }
  return parts;
}

/** @param {unknown} part */
export function isPart(part) {
  if (!isObject(part)) return false;
  const isWhole = SHAPES[String(part.store)];
  const isRight = (/** @type {unknown} */ value) => value === null || Boolean(isWhole?.(value));
  return isRight(part.before) && isRight(part.after) && part.before !== part.after;
}

/**
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 *
 * @typedef {object} Part one record that an act changed
 * @property {StoreName} store
 * @property {IDBValidKey} key
 * @property {any} before null: there was none
 * @property {any} after null: there is none any more
 */
