/** The plans of this browser: named sets of answers, one of them the current one. */

export class Plans {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
  }

  /** The oldest first. */
  async list() {
    const { listPlans } = await this.store.large();
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
    const { readAnswers } = await this.store.large();
    const answers = await this.store.read((transaction) => readAnswers(transaction, id));
    return new Map(answers.map((answer) => [answer.key, answer]));
  }

  /** @param {string} name */
  async create(name) {
    const { createPlan } = await this.store.large();
    return this.store.perform((transaction, defaults) => createPlan(transaction, name, defaults));
  }

  /**
   * Make a plan that begins with some answers of the current one.
   *
   * @param {string} name
   * @param {(key: string) => boolean} isWanted
   */
  async continue(name, isWanted) {
    const { continuePlan } = await this.store.large();
    const { id } = this.store.plan;
    return this.store.perform((transaction, defaults) =>
      continuePlan(transaction, id, name, isWanted, defaults),
    );
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  async rename(id, name) {
    const { editPlan } = await this.store.large();
    return this.store.perform((transaction, defaults) =>
      editPlan(transaction, id, () => ({ name }), defaults),
    );
  }

  /** @param {string} id */
  async switch(id) {
    const { setCurrent } = await this.store.large();
    return this.store.perform((transaction, defaults) => setCurrent(transaction, id, defaults));
  }

  /**
   * @param {string} id
   * @returns the act that brings it back, or null where there was no such plan
   */
  async delete(id) {
    const { deletePlan } = await this.store.large();
    return this.store.acts.do("deleted-plan", id, (transaction, defaults) =>
      deletePlan(transaction, id, defaults),
    );
  }
}

/** @import { Store } from "./store.js" */
