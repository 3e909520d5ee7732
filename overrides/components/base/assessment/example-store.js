/** A store for looking around: it begins with the example's answers and forgets all at the end. */

import { loadData } from "../../../memory/load-script.js";
import { dayOf } from "../../../rules/dates/judge.js";

/**
 * @param {string} address of the example's data
 * @returns {Promise<import("./assessment-store.js").AssessmentStore>}
 */
export async function openExample(address) {
  const { name, answers } = await loadData(address);
  const entries = Object.entries(answers).map(([key, value]) => [
    key,
    { key, value: dated(value) },
  ]);
  return /** @type {any} */ (new ExampleStore(name, new Map(/** @type {any} */ (entries))));
}

/**
 * A piece of evidence is so many months old, whenever it is looked at.
 *
 * @param {any} value
 */
function dated(value) {
  if (value?.monthsAgo === undefined) return value;
  const { monthsAgo, ...note } = value;
  const day = new Date();
  day.setMonth(day.getMonth() - monthsAgo);
  return { ...note, date: dayOf(day) };
}

class ExampleStore extends EventTarget {
  status = "saved";
  kind = "memory";

  /**
   * @param {string} name
   * @param {Map<string, unknown>} answers
   */
  constructor(name, answers) {
    super();
    this.plan = { id: "example", name };
    this.answers = answers;
    /** It is alone, and no round begins from it. */
    this.plans = { list: async () => [], answersOf: async () => answers };
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {object} [about]
   */
  async answer(key, value, about = {}) {
    const record = { key, value, ...about };
    this.answers.set(key, record);
    this.dispatchEvent(new CustomEvent("answers", { detail: { keys: [key], origin: "here" } }));
    return record;
  }

  conflicts() {
    return [];
  }

  async resolveConflict() {}

  async setPlace() {}
}
