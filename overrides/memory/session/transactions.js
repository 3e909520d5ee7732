/** A user of the storage: runs transactions on it and tells listeners what became of them. */

import { newId, readDevice } from "../changes/answers.js";
import { readWhole } from "../changes/kept-aside.js";
import { RECORD_VERSION } from "../records/record.js";
import { isPlan } from "../records/stored-shapes.js";
import { memoryStorage } from "../storage/best-storage.js";
import { StoreError } from "../storage/error.js";

/** We ask the browser once, after the first thing saved, to keep our data; it may say no. */
let hasAskedToPersist = false;

export class StorageUser extends EventTarget {
  /** @type {"normal" | "read-only"} read-only when a newer version of the guide owns the data */
  mode = "normal";
  /** @type {Notice[]} every notice so far, for a component that starts late */
  notices = [];
  /** @type {Storage} */
  storage = memoryStorage();
  /** @type {Device | undefined} undefined until this browser has saved something */
  device;

  /**
   * @param {SiteNames} names
   * @param {Options} options
   */
  constructor(names, { defaultPlanName }) {
    super();
    this.names = names;
    /** @type {Defaults} */
    this.defaults = { planName: defaultPlanName, writer: newId() };
    this.plan = this.unstartedPlan();
  }

  /**
   * A plan that is not stored before its first answer.
   *
   * @returns {Plan}
   */
  unstartedPlan() {
    return { v: RECORD_VERSION, id: "", name: this.defaults.planName, created: "" };
  }

  /**
   * @template Result
   * @param {(transaction: Transaction) => Promise<Result>} work
   */
  read(work) {
    return this.storage.run("readonly", work);
  }

  /**
   * One transaction that may write: all of it is kept, or nothing.
   *
   * @template Result
   * @param {(transaction: Transaction) => Promise<Result>} work
   * @returns {Promise<Result>} once it is complete
   */
  async change(work) {
    /** @type {StoreName[]} */
    let written = [];
    const result = await this.storage.run("readwrite", (transaction) => {
      written = [];
      /** @type {Transaction["put"]} */
      const put = (store, value) => {
        written.push(store);
        return transaction.put(store, value);
      };
      return work({ ...transaction, put });
    });
    this.noteWritten(written);
    return result;
  }

  /**
   * A transaction is complete.
   *
   * @param {StoreName[]} written the store of each record that it wrote
   */
  noteWritten(written) {
    const count = written.filter((store) => store === "quarantine").length;
    if (count > 0) this.notice("quarantined", { count });
    if (!this.device && !hasAskedToPersist) {
      hasAskedToPersist = true;
      navigator.storage?.persist?.().catch(() => {});
    }
  }

  /**
   * Change a plan's own record.
   *
   * @param {string} id
   * @param {(plan: Plan, clock: number) => Partial<Plan>} edit
   */
  async editPlan(id, edit) {
    const plan = await this.change(async (transaction) => {
      const before = await readWhole(transaction, "plans", id, isPlan);
      if (!before) throw new StoreError("unknown-plan", { id });
      const { clock } = await readDevice(transaction, this.defaults);
      const after = { ...before, ...edit(before, clock) };
      await transaction.put("plans", after);
      return after;
    });
    if (id === this.plan.id) this.plan = plan;
  }

  /**
   * @param {string} type
   * @param {object} [detail]
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /**
   * @param {string} code its words come from the template
   * @param {object} [detail]
   */
  notice(code, detail) {
    const notice = { code, ...detail };
    this.notices.push(notice);
    this.tell("notice", notice);
  }
}

/**
 * @import { Defaults } from "../changes/answers.js"
 * @import { Storage } from "../storage/best-storage.js"
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 * @import { Device, Plan } from "../records/record.js"
 * @import { SiteNames } from "../storage/names.js"
 *
 * @typedef {{defaultPlanName: string}} Options
 * @typedef {{code: string, [detail: string]: unknown}} Notice
 */
