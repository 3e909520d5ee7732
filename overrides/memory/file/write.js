/** The file that a team keeps: one plan with its answers and history, always in the same order. */

import { readContents } from "../changes/plans.js";
import { newId } from "../records/ids.js";
import { canonical, compareText } from "../records/record.js";

export const FORMAT = "digital-equity-guide-plan";
export const FORMAT_VERSION = 1;
const LONGEST_NAME = 80;

/** Names that Windows keeps for itself, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The current plan as the object of a file. From memory if the storage is dead; what still waits
 * to be saved is in it in any case.
 *
 * @param {Store} store
 * @param {string} contentVersion version of the guide's items
 * @returns {Promise<PlanFile>}
 */
export async function exportPlan(store, contentVersion) {
  const { plan, answers, history, newer } = await readPlan(store);
  const { page, defaults } = store.session;
  const { actions = [], decisions = [], ...unknown } = plan.extra?.fields ?? {};
  return {
    ...(newer.length > 0 && { newer }),
    ...unknown,
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    contentVersion,
    exported: new Date().toISOString(),
    exporter: page.device()?.writer ?? defaults.writer,
    plan: {
      ...Object(unknown.plan),
      id: plan.id || newId(),
      name: plan.name,
      created: plan.created,
    },
    answers: answers.map(withoutPlan).sort((one, other) => compareText(one.key, other.key)),
    history: history
      .map(({ key, record, winner, resolved }) => {
        return { key, record: withoutPlan(record), winner, resolved };
      })
      .sort((one, other) => compareText(canonical(one), canonical(other))),
    actions,
    decisions,
  };
}

/** A dead storage must not keep a reader waiting who wants a copy now. */
const READING_MAY_TAKE = 3000;

/** @param {Store} store */
async function readPlan(store) {
  const { plan, answers, session } = store;
  const reading = store.read((transaction) => readContents(transaction, plan.id));
  /** @type {Promise<null>} */
  const tooLate = new Promise((resolve) => setTimeout(resolve, READING_MAY_TAKE, null));
  const stored = await Promise.race([reading.catch(() => null), tooLate]);
  const found = stored ?? { plan, answers: [...answers.values()], history: [], newer: [] };
  const byKey = new Map(found.answers.map((record) => [record.key, record]));
  for (const record of session.queue.ofPlan(plan.id)) byKey.set(record.key, record);
  return { ...found, answers: [...byKey.values()] };
}

/**
 * @param {Answer} record
 * @returns {FileAnswer}
 */
function withoutPlan({ plan, ...record }) {
  return record;
}

/**
 * What two files of the same state have in common, whenever and wherever they were made.
 *
 * @param {PlanFile} file
 */
export function canonicalPlan({ exported, exporter, ...file }) {
  return canonical(file);
}

/**
 * A name that every system accepts, for example `Lincoln-School.digital-equity.json`.
 *
 * @param {string} planName
 */
export function fileName(planName) {
  const plain = planName
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/gi, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, "");
  const safe = RESERVED.test(plain) ? `plan-${plain}` : plain;
  return `${safe || "plan"}.digital-equity.json`;
}

/**
 * @import { Answer } from "../records/record.js"
 * @import { Store } from "../store.js"
 *
 * @typedef {Omit<Answer, "plan">} FileAnswer
 * @typedef {{key: string, record: FileAnswer, winner: {seq: number, writer: string},
 *   resolved: boolean}} FileLostValue
 *
 * @typedef {object} PlanFile any further name is kept and written again
 * @property {string} format
 * @property {number} formatVersion
 * @property {string} contentVersion
 * @property {string} exported ISO
 * @property {string} exporter writer id of the browser that made the file
 * @property {{id: string, name: string, created: string}} plan
 * @property {FileAnswer[]} answers
 * @property {FileLostValue[]} history
 * @property {unknown[]} actions
 * @property {unknown[]} decisions
 */
