/**
 * From the page's first moment to its last: open the storage, bring back what was left, follow
 * the page and its tab, and make the storage again when it is taken away.
 */

import { readEverything } from "../changes/whole-stores.js";
import { visitAt } from "../records/visit.js";
import { openBestStorage } from "../storage/best-storage.js";
import { replayDrafts, takeOverFallback } from "./recovery.js";
import { refresh } from "./refresh.js";

/** A browser whose storage hangs never answers: the page then opens without, and goes on waiting. */
const FIRST_READ_MAY_TAKE = 3500;

/**
 * Never rejects: with nothing else left, answers are kept in memory and a notice says so.
 *
 * @param {Session} session
 */
export async function start(session) {
  const reading = readFirst(session).then(() => true);
  const isInTime = await Promise.race([reading, pause(FIRST_READ_MAY_TAKE)]);
  if (!isInTime) {
    session.notices.give("not-answering");
    reading.then(() => session.notices.takeBack("not-answering"));
  }
  followPage(session);
}

/** @param {Session} session */
async function readFirst(session) {
  const { names, notices, transactions } = session;
  transactions.use(await openBestStorage(names, storageEvents(session), notices.give));
  if (transactions.storage().isReadOnly()) session.notices.becomeReadOnly("newer-database");
  else await recover(session);
  await refresh(session, "here").catch((error) =>
    session.notices.give("not-readable", { cause: String(error) }),
  );
}

/** @param {Session} session */
async function recover(session) {
  const { drafts, defaults, transactions } = session;
  /** @type {Change} */
  const change = (work) => transactions.change(work);
  if (transactions.storage().kind === "indexeddb") {
    const isTakenOver = await takeOverFallback(session, change).catch(() => false);
    if (isTakenOver) session.notices.give("fallback-taken-over");
  }
  const keys = await replayDrafts(drafts, change, defaults);
  if (keys.length > 0) session.notices.give("draft-recovered", { keys });
}

/**
 * @param {Session} session
 * @returns {DatabaseEvents}
 */
function storageEvents(session) {
  /** @type {Everything | undefined} */
  let rescued;
  return {
    async changing(next) {
      rescued = undefined;
      await session.queue.retry();
      if (next === null) rescued = await session.transactions.read(readEverything);
    },
    async changed(next) {
      if (next !== null) session.notices.becomeReadOnly("reload-needed");
      else if (rescued?.meta.length === 0) await session.clear();
      else await recreate(session, rescued ?? inMemory(session));
    },
    terminated: () => void recreate(session, inMemory(session)),
  };
}

/**
 * Write all that we have into the storage, which may be new and empty.
 *
 * @param {Session} session
 * @param {Partial<Everything>} everything
 */
async function recreate(session, everything) {
  if (session.notices.isReadOnly()) return;
  try {
    const { pourIn } = await session.fetchLargeChanges();
    const wasThere = await session.transactions.change(async (transaction) => {
      const device = await transaction.get("meta", "device");
      await pourIn(transaction, everything);
      return device !== undefined;
    });
    if (!wasThere) session.notices.give("recreated");
    await refresh(session, "here");
  } catch {
    // Not yet: each answer waits in the queue, is shown as unsaved, and is tried again.
    for (const answer of session.page.answers.values()) session.queue.add(answer).catch(() => {});
  }
}

/**
 * @param {Session} session
 * @returns {Partial<Everything>}
 */
function inMemory({ page, queue }) {
  const device = page.device();
  if (!device) return {};
  const plan = page.plan();
  const saved = [...page.answers.values()].filter(({ key }) => !queue.get(plan.id, key));
  return {
    meta: [["device", device]],
    plans: [[plan.id, plan]],
    answers: saved.map((record) => [[plan.id, record.key], record]),
  };
}

/** @param {Session} session */
function followPage(session) {
  const { queue, transactions } = session;
  const save = () => void queue.retry();
  const lookAgain = () =>
    session
      .lookAgain()
      .then(() => noteVisit(session))
      .catch(() => {});
  addEventListener("pagehide", ({ persisted }) =>
    persisted ? transactions.storage().suspend() : save(),
  );
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    transactions.storage().resume();
    // WebKit empties the boxes of a page that comes back: all that is shown is shown again.
    const showAgain = () => session.tell("plans");
    lookAgain().then(showAgain, showAgain);
  });
  document.addEventListener("visibilitychange", () =>
    document.hidden ? save() : void lookAgain(),
  );
  noteVisit(session).catch(() => {});
}

/** @param {Session} session */
async function noteVisit(session) {
  const { id, visit } = session.page.plan();
  if (!id || session.notices.isReadOnly() || visitAt(visit, 0) === visit) return;
  await session.editCurrent((plan, clock) => ({ visit: visitAt(plan.visit, clock) }));
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * @import { Everything } from "../changes/whole-stores.js"
 * @import { DatabaseEvents } from "../storage/database.js"
 * @import { Change } from "./recovery.js"
 * @import { Session } from "./session.js"
 */
