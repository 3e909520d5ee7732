/** What an opening page finds from earlier: a fallback that was used, and drafts never saved. */

import { replayDraft } from "./answers.js";
import { storageLeftBehind } from "./best-storage.js";
import { pourIn, readEverything } from "./everything.js";
import { putAside } from "./kept-aside.js";
import { canonical, isAnswer, isNewer } from "./record.js";

/**
 * Move into IndexedDB what had to go to localStorage on a day without it.
 *
 * @param {SiteNames} names
 * @param {Change} change
 * @returns {Promise<boolean>} whether there was anything
 */
export async function takeOverFallback(names, change) {
  const fallback = storageLeftBehind(names);
  if (!fallback) return false;
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
  const recovered = [];
  for (const { id, record } of drafts.list()) {
    if (isNewer(record)) continue;
    const isBack = await change(async (transaction) => {
      if (canonical(drafts.read(id)) !== canonical(record)) return false;
      if (isAnswer(record)) return replayDraft(transaction, record, defaults);
      await putAside(transaction, "drafts", id, record);
      return false;
    });
    if (isBack && isAnswer(record)) recovered.push(record.key);
    if (canonical(drafts.read(id)) === canonical(record)) drafts.drop(id);
  }
  return recovered;
}

/**
 * @import { Defaults } from "./answers.js"
 * @import { Transaction } from "./database.js"
 * @import { Drafts } from "./drafts.js"
 * @import { SiteNames } from "./site.js"
 *
 * @typedef {<Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>} Change
 */
