/** What an opening page finds from earlier: a fallback that was used, and drafts never saved. */

import { replayDraft } from "../changes/answers.js";
import { putAside } from "../changes/kept-aside.js";
import { readEverything } from "../changes/whole-stores.js";
import { canonical, isAnswer, isNewer } from "../records/record.js";
import { storageLeftBehind } from "../storage/best-storage.js";

/**
 * Move into IndexedDB what had to go to localStorage on a day without it.
 *
 * @param {Session} session
 * @param {Change} change
 * @returns {Promise<boolean>} whether there was anything
 */
export async function takeOverFallback(session, change) {
  const fallback = storageLeftBehind(session.names);
  if (!fallback) return false;
  const { pourIn } = await session.fetchLargeChanges();
  const everything = await fallback.run("readonly", readEverything);
  await change((transaction) => pourIn(transaction, everything));
  fallback.clear();
  return true;
}

/**
 * Save the drafts that a closed page left behind. Another tab may be about to save the same: it
 * takes its draft away when done, so we look again inside the transaction.
 *
 * @param {Drafts} drafts
 * @param {Change} change
 * @param {Defaults} defaults
 * @returns {Promise<string[]>} the keys of the answers that came back
 */
export async function replayDrafts(drafts, change, defaults) {
  /** @type {string[]} */
  const recovered = [];
  for (const { id, record } of drafts.list()) {
    if (isNewer(record)) continue;
    const isUnchanged = () => canonical(drafts.read(id)) === canonical(record);
    const saving = change(async (transaction) => {
      if (!isUnchanged()) return;
      if (!isAnswer(record)) await putAside(transaction, "drafts", id, record);
      else if (await replayDraft(transaction, record, defaults)) recovered.push(record.key);
    });
    // One that cannot be saved now stays, and is tried again by the next page.
    await saving.then(() => isUnchanged() && drafts.drop(id)).catch(() => {});
  }
  return recovered;
}

/**
 * @import { Defaults } from "../changes/answers.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 * @import { Drafts } from "./drafts.js"
 * @import { Session } from "./session.js"
 *
 * @typedef {<Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>} Change
 */
