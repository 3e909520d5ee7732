/**
 * From the page's first moment to its last: open the storage, bring back what was left, follow
 * the page and its tab, and make the storage again when it is taken away.
 */

import { pourIn, readEverything } from "../changes/whole-stores.js";
import { visitAt } from "../records/visit.js";
import { openBestStorage } from "../storage/best-storage.js";
import { replayDrafts, takeOverFallback } from "./recovery.js";

/**
 * Never rejects: with nothing else left, answers are kept in memory and a notice says so.
 *
 * @template {LivePlan} Live
 * @param {Live} live
 */
export async function start(live) {
  live.storage = await openBestStorage(live.names, storageEvents(live), (code, data) =>
    live.notice(code, data),
  );
  if (live.storage.isReadOnly()) becomeReadOnly(live, "newer-database");
  else await recover(live);
  await live
    .refresh("here")
    .catch((error) => live.notice("not-readable", { cause: String(error) }));
  followPage(live);
  return live;
}

/** @param {LivePlan} live */
async function recover(live) {
  /** @type {Change} */
  const change = (work) => live.change(work);
  if (live.storage.kind === "indexeddb") {
    const isTakenOver = await takeOverFallback(live.names, change).catch(() => false);
    if (isTakenOver) live.notice("fallback-taken-over");
  }
  const keys = await replayDrafts(live.drafts, change, live.defaults);
  if (keys.length > 0) live.notice("draft-recovered", { keys });
}

/**
 * @param {LivePlan} live
 * @returns {DatabaseEvents}
 */
function storageEvents(live) {
  /** @type {Everything | undefined} */
  let rescued;
  return {
    async changing(next) {
      rescued = undefined;
      await live.queue.retry();
      if (next === null) rescued = await live.read(readEverything);
    },
    async changed(next) {
      if (next !== null) becomeReadOnly(live, "reload-needed");
      else if (rescued?.meta.length === 0) live.clear();
      else await recreate(live, rescued ?? inMemory(live));
    },
    terminated: () => void recreate(live, inMemory(live)),
  };
}

/**
 * Write all that we have into the storage, which may be new and empty.
 *
 * @param {LivePlan} live
 * @param {Partial<Everything>} everything
 */
async function recreate(live, everything) {
  if (live.mode === "read-only") return;
  try {
    const wasThere = await live.change(async (transaction) => {
      const device = await transaction.get("meta", "device");
      await pourIn(transaction, everything);
      return device !== undefined;
    });
    if (!wasThere) live.notice("recreated");
    await live.refresh("here");
  } catch {
    // Not yet: each answer waits in the queue, is shown as unsaved, and is tried again.
    for (const answer of live.answers.values()) live.queue.add(answer).catch(() => {});
  }
}

/**
 * @param {LivePlan} live
 * @returns {Partial<Everything>}
 */
function inMemory({ device, plan, answers, queue }) {
  if (!device) return {};
  const saved = [...answers.values()].filter(({ key }) => !queue.get(plan.id, key));
  return {
    meta: [["device", device]],
    plans: [[plan.id, plan]],
    answers: saved.map((record) => [[plan.id, record.key], record]),
  };
}

/**
 * @param {LivePlan} live
 * @param {string} code
 */
function becomeReadOnly(live, code) {
  live.mode = "read-only";
  live.notice(code);
}

/** @param {LivePlan} live */
function followPage(live) {
  const save = () => void live.queue.retry();
  const lookAgain = () =>
    void live
      .lookAgain()
      .then(() => noteVisit(live))
      .catch(() => {});
  addEventListener("pagehide", save);
  addEventListener("pageshow", ({ persisted }) => persisted && lookAgain());
  document.addEventListener("visibilitychange", () => (document.hidden ? save() : lookAgain()));
  noteVisit(live).catch(() => {});
}

/** @param {LivePlan} live */
async function noteVisit(live) {
  const { id, visit } = live.plan;
  if (!id || live.mode === "read-only" || visitAt(visit, 0) === visit) return;
  await live.editPlan(id, (plan, clock) => ({ visit: visitAt(plan.visit, clock) }));
}

/**
 * @import { DatabaseEvents } from "../storage/database.js"
 * @import { Everything } from "../changes/whole-stores.js"
 * @import { LivePlan } from "./current-plan.js"
 * @import { Change } from "./recovery.js"
 */
