/**
 * Taking back one act and nothing else: what has been answered since stays as it is. Undo is an
 * act too, with fresh numbers, so that an older file does not beat it and it can be taken back.
 */

import { isSameAnswer } from "../records/order.js";
import { canonical, isAnswer } from "../records/record.js";
import { isPlan } from "../records/stored-shapes.js";
import { StoreError } from "../storage/error.js";
import { act, isAct, isOldSnapshot } from "./acts.js";
import { readDevice } from "./answers.js";
import { readAnswers, setCurrent } from "./plans.js";
import { rewrite } from "./rewriting.js";

/**
 * @param {Transaction} transaction
 * @param {number} id of the act
 * @param {Defaults} defaults
 * @returns {Promise<Undone>}
 */
export async function undo(transaction, id, defaults) {
  const stored = await transaction.get("snapshots", id);
  const found = isOldSnapshot(stored) ? await asAct(transaction, stored, defaults) : stored;
  if (!isAct(found)) throw new StoreError("unknown-act", { id });
  let [restored, left] = [0, 0];
  const again = await act(transaction, "undo", found.plan, defaults, async (recording) => {
    for (const part of inOrder(found.parts)) {
      const result = await takeBackPart(recording, part, defaults);
      if (part.store === "history" || result === "same") continue;
      if (result === "restored") restored += 1;
      else left += 1;
    }
    await restoreCurrent(recording, found.current, defaults);
  });
  return { id: again, restored, left };
}

/**
 * A plan that comes back comes first, one that goes away goes last.
 *
 * @param {Part[]} parts
 */
function inOrder(parts) {
  const turn = (/** @type {Part} */ { store, before }) => (store !== "plans" ? 1 : before ? 0 : 2);
  return [...parts].sort((one, other) => turn(one) - turn(other));
}

/**
 * @param {Transaction} transaction
 * @param {Part} part
 * @param {Defaults} defaults
 * @returns {Promise<"restored" | "left" | "same">} left, if it has changed again since
 */
async function takeBackPart(transaction, part, defaults) {
  const { store, key, before, after } = part;
  /** @type {any} */
  const current = (await transaction.get(store, key)) ?? null;
  if (store === "plans") return takeBackPlan(transaction, part, current);
  if (store === "answers" && before && after && current) {
    if (!isSame(current, after)) return "left";
    if (isSameAnswer(current, before)) return "same";
    await rewrite(transaction, current, before.value, defaults, before);
    return "restored";
  }
  if (store === "answers" ? !isSame(current, after) : canonical(current) !== canonical(after)) {
    return "left";
  }
  await put(transaction, part);
  return "restored";
}

/**
 * Whether what stands is still what the act wrote.
 *
 * @param {any} current
 * @param {any} after
 */
const isSame = (current, after) => current?.seq === after?.seq && current?.writer === after?.writer;

/**
 * A plan's name goes back if it is still the one that the act gave; where it is, when a copy was
 * made and who visited are not the act's. One that the act made goes if nothing was answered since.
 *
 * @param {Transaction} transaction
 * @param {Part} part
 * @param {any} current
 */
async function takeBackPlan(transaction, part, current) {
  const { key, before, after } = part;
  if (!before) {
    const isUsed = (await readAnswers(transaction, String(key))).length > 0;
    if (!current || isUsed) return current ? "left" : "same";
    await transaction.delete("plans", key);
    return "restored";
  }
  if (!current) {
    if (after) return "left";
    await transaction.put("plans", before);
    return "restored";
  }
  if (!after) return "left";
  const back = (/** @type {string} */ field) =>
    canonical(current[field]) === canonical(after[field]) ? before[field] : current[field];
  const [name, extra] = [back("name"), back("extra")];
  await transaction.put("plans", { ...current, name, extra });
  return name === current.name ? "same" : "restored";
}

/**
 * @param {Transaction} transaction
 * @param {Part} part
 */
async function put(transaction, { store, key, before }) {
  if (before) await transaction.put(store, before);
  else await transaction.delete(store, key);
}

/**
 * @param {Transaction} transaction
 * @param {{before: string, after: string}} current
 * @param {Defaults} defaults
 */
async function restoreCurrent(transaction, { before, after }, defaults) {
  const device = await readDevice(transaction, defaults);
  const isThere = isPlan(await transaction.get("plans", before));
  if (device.current === after && isThere) await setCurrent(transaction, before, defaults);
  else if (!isPlan(await transaction.get("plans", device.current))) {
    const [other = ""] = await transaction.keys("plans");
    await setCurrent(transaction, isThere ? before : String(other), defaults);
  }
}

/**
 * A copy of the whole plan, from an early version, as an act that blanked what is blank now.
 *
 * @param {Transaction} transaction
 * @param {OldSnapshot} snapshot
 * @param {Defaults} defaults
 * @returns {Promise<Act>}
 */
async function asAct(transaction, snapshot, defaults) {
  const { plan, current, contents } = snapshot;
  const stored = await readAnswers(transaction, plan);
  const standing = new Map(stored.map((record) => [record.key, record]));
  /** @type {Part[]} */
  const parts = contents.answers
    .filter(isAnswer)
    .filter(({ key, value }) => value !== null && (standing.get(key)?.value ?? null) === null)
    .map((before) => {
      const key = [plan, before.key];
      return { store: "answers", key, before, after: standing.get(before.key) ?? null };
    });
  const now = (await transaction.get("plans", plan)) ?? null;
  if (!now) parts.unshift({ store: "plans", key: plan, before: contents.plan, after: null });
  const { current: after } = await readDevice(transaction, defaults);
  return { ...snapshot, name: contents.plan.name, current: { before: current, after }, parts };
}

/**
 * @import { Act, OldSnapshot } from "./acts.js"
 * @import { Defaults } from "./answers.js"
 * @import { Part } from "./recording.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 *
 * @typedef {object} Undone
 * @property {number | null} id of the act that takes this back; null where nothing has changed
 * @property {number} restored how many answers and plans were brought back
 * @property {number} left how many stay, since they were changed after the act
 */
