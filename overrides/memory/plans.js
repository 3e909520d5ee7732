/** The plans of this browser: named sets of answers, one of them the current one. */

import {
  continuePlan,
  createPlan,
  deletePlan,
  editPlan,
  listPlans,
  readAnswers,
  setCurrent,
} from "./changes/plans.js";

export class Plans {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
  }

  /** The oldest first. */
  async list() {
    const all = await this.store.read(listPlans);
    return all.map(({ id, name, created }) => {
      return { id, name, created, current: id === this.store.plan.id };
    });
  }

  /**
   * The answers of any plan by key, as they are stored.
   *
   * @param {string} id
   */
  async answersOf(id) {
    const answers = await this.store.read((transaction) => readAnswers(transaction, id));
    return new Map(answers.map((answer) => [answer.key, answer]));
  }

  /** @param {string} name */
  create(name) {
    return this.store.perform((transaction, defaults) => createPlan(transaction, name, defaults));
  }

  /**
   * Make a plan that begins with some answers of the current one.
   *
   * @param {string} name
   * @param {(key: string) => boolean} isWanted
   */
  continue(name, isWanted) {
    const { id } = this.store.plan;
    return this.store.perform((transaction, defaults) =>
      continuePlan(transaction, id, name, isWanted, defaults),
    );
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  rename(id, name) {
    return this.store.perform((transaction, defaults) =>
      editPlan(transaction, id, () => ({ name }), defaults),
    );
  }

  /** @param {string} id */
  switch(id) {
    return this.store.perform((transaction, defaults) => setCurrent(transaction, id, defaults));
  }

  /**
   * @param {string} id
   * @returns the act that brings it back, or null where there was no such plan
   */
  delete(id) {
    return this.store.acts.do("deleted-plan", id, (transaction, defaults) =>
      deletePlan(transaction, id, defaults),
    );
  }
}

/** @import { Store } from "./store.js" */
