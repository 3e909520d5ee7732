/** What a plan file would change in this browser, and changing it: all of it or nothing. */

import { mergeAnswer, readDevice } from "../changes/answers.js";
import { isKept, keepLost, readHistory, readWhole } from "../changes/kept-aside.js";
import { readContents } from "../changes/plans.js";
import { newId } from "../records/ids.js";
import { decide, isSameAnswer } from "../records/order.js";
import { RECORD_VERSION } from "../records/record.js";
import { isPlan } from "../records/stored-shapes.js";

/** What this version reads; everything else in a file is kept and written out again. */
const READ = [
  "format",
  "formatVersion",
  "contentVersion",
  "exported",
  "exporter",
  "answers",
  "history",
];

/** What this version writes without reading. */
const WRITTEN = ["plan", "actions", "decisions"];

/**
 * Count what `apply` would do, and change nothing.
 *
 * @param {Store} store
 * @param {PlanFile} file as `readPlanFile` gave it
 * @param {{asNewPlan?: boolean, isKnown?: (key: string) => boolean}} [options] `isKnown` tells
 *   whether the guide has an item for this key
 * @returns {Promise<Preview>}
 */
export async function preview(store, file, { asNewPlan = false, isKnown = () => true } = {}) {
  const { id } = file.plan;
  const contents = await store.read((transaction) => readContents(transaction, id));
  const { answers = [], history = [] } = (!asNewPlan && contents) || {};
  const existing = new Map(answers.map((record) => [record.key, record]));
  const counts = { new: 0, changed: 0, same: 0, older: 0, conflicts: 0 };
  for (const record of file.answers) {
    counts[effectOf({ ...record, plan: id }, existing.get(record.key), history)] += 1;
  }
  const parts = Object.keys(file).filter((name) => ![...READ, ...WRITTEN].includes(name));
  const unknown = file.answers.filter(({ key, value }) => value !== null && !isKnown(key));
  return { ...counts, unknown, parts, planKnown: contents !== null };
}

/**
 * @param {Answer} incoming
 * @param {Answer | undefined} existing
 * @param {LostValue[]} history
 */
function effectOf(incoming, existing, history) {
  if (!existing) return "new";
  const { stands, lost } = decide(existing, incoming);
  if (lost && !isKept(history, lost)) return "conflicts";
  if (!isSameAnswer(existing, stands)) return "changed";
  return isSameAnswer(existing, incoming) ? "same" : "older";
}

/**
 * Bring a file in: newer answers stand, values that lost go to the history, the same file twice
 * changes nothing. The plan of the file becomes the current one.
 *
 * @param {Store} store
 * @param {PlanFile} file as `readPlanFile` gave it
 * @param {{asNewPlan?: boolean}} [options] as a plan of its own beside the one it came from
 * @returns {Promise<number | null>} the act that takes it back; null where it had nothing new
 */
export function apply(store, file, { asNewPlan = false } = {}) {
  const id = asNewPlan ? newId() : file.plan.id;
  return store.acts.do("opened-file", id, async (transaction, defaults) => {
    const records = file.answers.map((record) => ({ ...record, plan: id }));
    const lost = file.history.map((entry) => ({ ...entry, record: { ...entry.record, plan: id } }));

    const history = await readHistory(transaction);
    for (const record of records) await mergeAnswer(transaction, history, record);
    for (const { record, winner, resolved } of lost) {
      await keepLost(transaction, history, record, winner, resolved);
    }
    const all = [...records, ...lost.map(({ record }) => record)];
    const highest = all.reduce((most, { seq }) => Math.max(most, seq), 0);
    await putPlan(transaction, id, file, highest);
    const device = await readDevice(transaction, defaults);
    const clock = Math.max(device.clock, highest);
    await transaction.put("meta", { ...device, clock, current: id });
  });
}

/**
 * @param {Transaction} transaction
 * @param {string} id
 * @param {PlanFile} file
 * @param {number} at the highest number in the file: an older file does not replace what a newer
 *   one brought
 */
async function putPlan(transaction, id, file, at) {
  const { name, created } = file.plan;
  const existing = await readWhole(transaction, "plans", id, isPlan);
  const { extra } = existing ?? {};
  const fields = Object.fromEntries(Object.entries(file).filter(([part]) => !READ.includes(part)));
  const isOlder = extra !== undefined && extra.at > at;
  await transaction.put("plans", {
    ...(existing ?? { v: RECORD_VERSION, id, name, created }),
    extra: isOlder
      ? { at: extra.at, fields: { ...fields, ...extra.fields } }
      : { at, fields: { ...extra?.fields, ...fields } },
  });
}

/**
 * @import { Answer } from "../records/record.js"
 * @import { LostValue } from "../records/stored-shapes.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 * @import { Store } from "../store.js"
 * @import { FileAnswer, PlanFile } from "./write.js"
 *
 * @typedef {object} Preview
 * @property {number} new
 * @property {number} changed
 * @property {number} same the file says what stands here already
 * @property {number} older the file holds what was changed here since; what stands here stays
 * @property {number} conflicts two people answered unseen by each other; both values are kept
 * @property {FileAnswer[]} unknown answers to items that the guide does not have; they are kept
 * @property {string[]} parts of the file that this version does not read; they are kept
 * @property {boolean} planKnown
 */
