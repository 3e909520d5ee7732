/**
 * The current plan as the page shows it: a copy in memory, in step with the store and the other
 * tabs, from which the store is made again when the browser takes it away.
 */

import { newId, readDevice, writeAnswer } from "./answers.js";
import { openBestStorage } from "./best-storage.js";
import { Drafts } from "./drafts.js";
import { pourIn, readCurrent, readEverything, repair } from "./everything.js";
import { readWhole } from "./kept-aside.js";
import { seenAfter } from "./order.js";
import { isAnswer, isPlan, RECORD_VERSION } from "./record.js";
import { replayDrafts, takeOverFallback } from "./recovery.js";
import { SaveQueue } from "./save-queue.js";
import { StoreError } from "./store-error.js";
import { Tabs } from "./tabs.js";
import { visitAt } from "./visit.js";

export class LivePlan extends EventTarget {
  /** @type {"normal" | "read-only"} */
  mode = "normal";
  /** @type {Map<string, Answer>} the answers of the current plan by key */
  answers = new Map();
  /** @type {Notice[]} every notice so far, for a component that starts late */
  notices = [];
  /** @type {Storage} */
  storage;
  /** @type {Device | undefined} */
  device;
  /** @type {Set<string>} keys that another tab has changed */
  #stale = new Set();
  /** @type {Everything | undefined} */
  #rescued;

  /**
   * @param {SiteNames} names
   * @param {{defaultPlanName: string}} options
   */
  constructor(names, { defaultPlanName }) {
    super();
    this.names = names;
    this.defaults = { planName: defaultPlanName, writer: newId() };
    this.plan = this.#unstarted();
    const drafts = new Drafts(names.draft, () => this.notice("write-ahead-off"));
    this.queue = new SaveQueue((record) => this.#write(record), drafts, () => this.tell("status"));
  }
}
