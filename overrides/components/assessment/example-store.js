/** A store for looking around: it begins with the example's answers and forgets all at the end. */

/** @returns {Promise<import("./assessment-store.js").AssessmentStore>} */
export async function openExample() {
  const { example = "" } = document.documentElement.dataset;
  const response = await fetch(example);
  const { name, answers } = await response.json();
  return /** @type {any} */ (new ExampleStore(name, Object.entries(answers)));
}

class ExampleStore extends EventTarget {
  status = "saved";
  kind = "memory";

  /**
   * @param {string} name
   * @param {[string, unknown][]} answers
   */
  constructor(name, answers) {
    super();
    this.plan = { id: "example", name };
    this.answers = new Map(answers.map(([key, value]) => [key, { key, value }]));
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

  async plans() {
    return [];
  }

  async answersOf() {
    return this.answers;
  }
}
