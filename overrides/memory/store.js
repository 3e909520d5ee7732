/**
 * The one store of a page: answers, plans, undo, history, visits. Every component uses this and
 * nothing beneath it.
 */

import { resolveConflict, startOver } from "./changes/plans.js";
import { listSnapshots, undo } from "./changes/snapshots.js";
import { wipe } from "./changes/whole-stores.js";
import { forgetSite } from "./session/forget.js";
import { PlanStore } from "./session/plan-store.js";
import { start } from "./session/start.js";
import { siteNames } from "./storage/names.js";

/** @type {Promise<Store> | undefined} */
let opening;

/**
 * Open the store of this page; the same one however often it is called. Never rejects.
 *
 * @param {Options} options
 */
export function openStore(options) {
  opening ??= start(new Store(siteNames(), options));
  return opening;
}

export class Store extends PlanStore {
  get kind() {
    return this.storage.kind;
  }

  get status() {
    return this.queue.status();
  }

  /** Whether the browser has promised to keep our data until the reader removes it. */
  async persisted() {
    return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  }

  /**
   * @param {string[]} keys
   * @param {string} reason a code, shown in the list of snapshots
   */
  startOver(keys, reason) {
    const { id } = this.plan;
    return this.perform((transaction, defaults) =>
      startOver(transaction, id, keys, reason, defaults),
    );
  }

  /** Newest first. */
  snapshots() {
    return this.read(listSnapshots);
  }

  /**
   * @param {number} id
   * @returns the snapshot that takes this back
   */
  undo(id) {
    return this.perform((transaction, defaults) => undo(transaction, id, defaults));
  }

  /**
   * Values that lost to another, unseen, and wait for the reader to choose.
   *
   * @param {string} [key]
   */
  conflicts(key) {
    return this.history.filter((lost) => !lost.resolved && (key ?? lost.key) === lost.key);
  }

  /**
   * @param {number} id
   * @param {"keep" | "take"} choice
   */
  resolveConflict(id, choice) {
    return this.perform((transaction, defaults) =>
      resolveConflict(transaction, id, choice, defaults),
    );
  }

  /** Records that could not be read, as they were found. */
  async quarantined() {
    const entries = await this.read((transaction) => transaction.entries("quarantine"));
    return entries.map(([, value]) => value);
  }

  /** Remove everything of this guide from this browser, in all tabs, and nothing else. */
  async forgetDevice() {
    await this.queue.retry();
    this.queue.clear();
    await this.storage.run("readwrite", wipe).catch(() => {});
    this.tellTabs({ type: "forgotten" });
    await this.storage.close();
    await forgetSite(this.names);
    this.clear();
  }
}

/** @import { Options } from "./session/transactions.js" */
