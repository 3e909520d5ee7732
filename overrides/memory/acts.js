/** Acts: what a reader does at one stroke, such as starting over, and can take back. */

export class Acts {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
  }

  /**
   * @param {string} reason a code, shown in the list
   * @param {string} plan id of the plan that it is about
   * @param {(transaction: Transaction, defaults: Defaults) => Promise<unknown>} work
   * @returns {Promise<number | null>} the id for undo; null where nothing has changed
   */
  async do(reason, plan, work) {
    const { act } = await this.store.large();
    return this.store.perform((transaction, defaults) =>
      act(transaction, reason, plan, defaults, (recording) => work(recording, defaults)),
    );
  }

  /**
   * Take answers of the current plan back.
   *
   * @param {string[]} keys
   * @param {string} reason
   */
  async startOver(keys, reason) {
    const { takeBack } = await this.store.large();
    const { id } = this.store.plan;
    return this.do(reason, id, (transaction, defaults) =>
      takeBack(transaction, id, keys, defaults),
    );
  }

  /** What can be taken back, the newest first. */
  async list() {
    const { listActs } = await this.store.large();
    return this.store.read(listActs);
  }

  /**
   * Take back one act and nothing else.
   *
   * @param {number} id
   */
  async undo(id) {
    const { undo } = await this.store.large();
    return this.store.perform((transaction, defaults) => undo(transaction, id, defaults));
  }
}

/**
 * @import { Defaults } from "./changes/answers.js"
 * @import { Transaction } from "./storage/database-transaction.js"
 * @import { Store } from "./store.js"
 */
