/** The store's plans: list them, make, continue, open, rename and delete them. */

import {
  continuePlan,
  createPlan,
  deletePlan,
  listPlans,
  readAnswers,
  setCurrent,
} from "../changes/plans.js";
import { LivePlan } from "./current-plan.js";

export class PlanStore extends LivePlan {
  async plans() {
    const plans = await this.read(listPlans);
    return plans.map(({ id, name, created }) => {
      return { id, name, created, current: id === this.plan.id };
    });
  }

  /** @param {string} name */
  createPlan(name) {
    return this.perform((transaction, defaults) => createPlan(transaction, name, defaults));
  }

  /**
   * Make a plan that begins with some answers of the current one.
   *
   * @param {string} name
   * @param {(key: string) => boolean} isWanted
   */
  continuePlan(name, isWanted) {
    const { id } = this.plan;
    return this.perform((transaction, defaults) =>
      continuePlan(transaction, id, name, isWanted, defaults),
    );
  }

  /**
   * The answers of any plan by key, as they are stored.
   *
   * @param {string} id
   */
  async answersOf(id) {
    const answers = await this.read((transaction) => readAnswers(transaction, id));
    return new Map(answers.map((answer) => [answer.key, answer]));
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  async renamePlan(id, name) {
    await this.editPlan(id, () => ({ name }));
    await announcePlans(this);
  }

  /** @param {string} id */
  switchPlan(id) {
    return this.perform((transaction, defaults) => setCurrent(transaction, id, defaults));
  }

  /** @param {string} id */
  deletePlan(id) {
    return this.perform((transaction, defaults) => deletePlan(transaction, id, defaults));
  }

  /**
   * A large change: save what waits, change all at once, show it here and in the other tabs.
   *
   * @template Result
   * @param {(transaction: Transaction, defaults: Defaults) => Promise<Result>} work
   */
  async perform(work) {
    await this.queue.retry();
    const result = await this.change((transaction) => work(transaction, this.defaults));
    await announcePlans(this);
    return result;
  }
}

/** @param {PlanStore} store */
async function announcePlans(store) {
  await store.refresh("here");
  store.tell("plans");
  store.tellTabs({ type: "plans" });
}

/**
 * @import { Defaults } from "../changes/answers.js"
 * @import { Transaction } from "../storage/database-transaction.js"
 */
