/** What one answer does to the store. Each function works inside one transaction. */

import { newId } from "../records/ids.js";
import { decide, isSameAnswer, nextSequence, supersede } from "../records/order.js";
import { canonical, isAnswer, RECORD_VERSION } from "../records/record.js";
import { isDevice, isPlan } from "../records/stored-shapes.js";
import { visitAt } from "../records/visit.js";
import { keepLost, readHistory, readWhole } from "./kept-aside.js";

/**
 * @param {string} name
 * @param {string} [id]
 * @returns {Plan}
 */
export function newPlan(name, id = newId()) {
  return { v: RECORD_VERSION, id, name, created: new Date().toISOString() };
}

/**
 * Write an answer over whatever is stored: the last one wins, a value nobody had seen is kept.
 *
 * @param {Transaction} transaction
 * @param {Answer} draft its numbers are the page's guess; the real ones are given here
 * @param {Defaults} defaults
 * @param {Place | null} [place] where the reader gave it
 * @returns {Promise<Written>}
 */
export async function writeAnswer(transaction, draft, defaults, place) {
  const device = await readDevice(transaction, defaults);
  const plan = await planFor(transaction, draft.plan, device, defaults, place);
  const existing = await readAnswer(transaction, plan.id, draft.key);
  if (existing && isSameAnswer(existing, draft)) return { record: existing, plan, device };

  device.clock = nextSequence(Math.max(device.clock, existing?.seq ?? 0));
  let record = { ...draft, plan: plan.id, seq: device.clock, writer: device.writer };
  if (existing) {
    const { stands, lost } = supersede(existing, record);
    record = stands;
    if (lost) await keepLost(transaction, await readHistory(transaction), lost, record);
  }
  await transaction.put("answers", record);
  await transaction.put("meta", device);
  return { record, plan, device };
}

/**
 * Save what a closed page left behind. If the stored answer has moved on meanwhile, the draft
 * goes to the history and not over it.
 *
 * @param {Transaction} transaction
 * @param {Answer} draft
 * @param {Defaults} defaults
 * @returns {Promise<boolean>} whether this brought something back
 */
export async function replayDraft(transaction, draft, defaults) {
  const plan = draft.plan || (await readDevice(transaction, defaults)).current;
  const existing = plan ? await readAnswer(transaction, plan, draft.key) : undefined;
  if (existing && isSameAnswer(existing, draft)) return false;
  if (existing && supersede(existing, draft).lost) {
    await keepLost(transaction, await readHistory(transaction), { ...draft, plan }, existing);
  } else {
    await writeAnswer(transaction, draft, defaults);
  }
  return true;
}

/**
 * Let a record from elsewhere meet the stored one. The same record twice changes nothing.
 *
 * @param {Transaction} transaction
 * @param {LostValue[]} history what is kept already
 * @param {Answer} incoming
 */
export async function mergeAnswer(transaction, history, incoming) {
  const existing = await readAnswer(transaction, incoming.plan, incoming.key);
  const { stands, lost } = decide(existing, incoming);
  if (lost) await keepLost(transaction, history, lost, stands);
  if (canonical(stands) !== canonical(existing)) await transaction.put("answers", stands);
}

/**
 * @param {Transaction} transaction
 * @param {Defaults} defaults
 * @returns {Promise<Device>}
 */
export async function readDevice(transaction, { writer }) {
  const device = await readWhole(transaction, "meta", "device", isDevice);
  if (device) return device;
  // Before the first answer, or the record was damaged: count on from the highest number.
  const answers = (await transaction.entries("answers")).map(([, value]) => value);
  const clock = answers.filter(isAnswer).reduce((most, { seq }) => Math.max(most, seq), 0);
  const [current = ""] = await transaction.keys("plans");
  return { v: RECORD_VERSION, name: "device", clock, writer, current: String(current) };
}

/**
 * The plan that an answer belongs to, made now if it is the first or was lost; it remembers the
 * visit, and the place of the answer.
 *
 * @param {Transaction} transaction
 * @param {string} wanted
 * @param {Device} device
 * @param {Defaults} defaults
 * @param {Place | null} [place]
 */
async function planFor(transaction, wanted, device, { planName }, place) {
  const id = wanted || device.current || newId();
  const stored = await readWhole(transaction, "plans", id, isPlan);
  const before = stored ?? newPlan(planName, id);
  device.current ||= id;
  const plan = { ...before, visit: visitAt(before.visit, device.clock) };
  if (place) plan.place = place;
  if (canonical(plan) !== canonical(stored)) await transaction.put("plans", plan);
  return plan;
}

/**
 * @param {Transaction} transaction
 * @param {string} plan
 * @param {string} key
 */
export const readAnswer = (transaction, plan, key) =>
  readWhole(transaction, "answers", [plan, key], isAnswer);

/**
 * @import { Answer } from "../records/record.js"
 * @import { Device, LostValue, Place, Plan } from "../records/stored-shapes.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 * @typedef {{planName: string, writer: string}} Defaults what a first answer needs
 * @typedef {{record: Answer, plan: Plan, device: Device}} Written
 */
