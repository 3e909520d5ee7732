/** Reading again what the page shows: all of it, or only what has changed elsewhere. */

import { readHistory } from "../changes/kept-aside.js";
import { readCurrent, repair } from "../changes/whole-stores.js";
import { isAnswer } from "../records/record.js";

/**
 * @param {Session} session
 * @param {Origin} origin
 */
export async function refresh(session, origin) {
  const { transactions, page, notices, defaults } = session;
  let found = await transactions.read(readCurrent);
  const { damaged } = found;
  if (damaged.length > 0 && !notices.isReadOnly()) {
    await transactions.change((transaction) => repair(transaction, damaged, defaults));
    found = await transactions.read(readCurrent);
  }
  page.meet(found.device);
  show(session, found.plan, found.answers, origin);
  page.showHistory(found.history);
}

/**
 * Read only what other tabs have named.
 *
 * @param {Session} session
 */
export async function refreshStale(session) {
  const { page, stale, transactions } = session;
  const plan = page.plan();
  const keys = [...stale];
  stale.clear();
  const records = await transactions.read((transaction) =>
    Promise.all(keys.map((key) => transaction.get("answers", [plan.id, key]))),
  );
  if (plan.id !== page.plan().id) return;
  const known = new Map(page.answers);
  for (const record of records.filter(isAnswer)) known.set(record.key, record);
  show(session, page.plan(), [...known.values()], "elsewhere");
}

/** @param {Session} session */
export async function refreshHistory({ page, transactions }) {
  const { id } = page.plan();
  page.showHistory(await transactions.read((transaction) => readHistory(transaction, id)));
}

/**
 * @param {Session} session
 * @param {Plan | undefined} plan
 * @param {Answer[]} records
 * @param {Origin} origin
 */
function show({ page, queue }, plan, records, origin) {
  // Answers from before there was a plan belong to the one that another tab has just made.
  if (plan) queue.adopt(plan.id);
  page.show(plan, [...records, ...queue.ofPlan(plan?.id ?? "")], origin);
}

/**
 * @import { Answer } from "../records/record.js"
 * @import { Plan } from "../records/stored-shapes.js"
 * @import { Origin } from "./current-plan.js"
 * @import { Session } from "./session.js"
 */
