/** Rounds: a new one begins with the answers of the open one, and any two are compared. */

import { oneAtATime } from "../../memory/session/one-at-a-time.js";
import { readAnswers } from "../../rules/answers.js";
import { isAssessmentKey } from "../../rules/rounds.js";
import { assessmentStore, isExample } from "../base/assessment/assessment-store.js";
import { readInstrument } from "../base/assessment/instrument.js";
import { dateWords } from "../base/date-words.js";
import { GuideElement } from "../base/element.js";
import { child, fill } from "../base/elements.js";
import { checkName } from "../base/fields/name-field.js";
import { fillTable } from "./round-table.js";
import { chosenRounds, seasonOf } from "./round-words.js";

/** @extends {GuideElement<AssessmentStore>} */
export class RoundElement extends GuideElement {
  /** Ids of the rounds that the reader has asked for, the earlier and the later. */
  asked = ["", ""];

  opening = assessmentStore;

  connect() {
    const form = child(this, "[data-begin]");
    form.hidden = isExample;
    const only = child(this, "[data-only]");
    if (isExample) only.textContent = only.dataset.example ?? "";
  }

  /**
   * @param {AssessmentStore} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    this.suggestName();
    this.compareNext = oneAtATime(() => this.compare(store));
    const choose = () => {
      this.asked = this.boxes.map((box) => box.value);
      this.compareNext?.();
    };
    child(this, "[data-choose]").addEventListener("change", choose, { signal });
    this.hear(this.nameBox, "input", () => checkName(this.nameBox));
    this.press("form[data-begin]", () => this.beginRound(store));
  }

  show() {
    this.compareNext?.();
  }

  get boxes() {
    return /** @type {HTMLSelectElement[]} */ ([...this.querySelectorAll("select")]);
  }

  get nameBox() {
    return /** @type {HTMLInputElement} */ (child(this, "[data-begin] input"));
  }

  suggestName() {
    const { season, year } = seasonOf(new Date());
    const words = this.nameBox.dataset.seasons?.split("|")[season];
    this.nameBox.value = fill(words ?? "", { year });
  }

  /** @param {AssessmentStore} store */
  async beginRound(store) {
    const name = this.nameBox.value.trim();
    if (!name) return;
    const said = child(this, "[data-said]");
    const from = store.plan.name;
    this.asked = ["", ""];
    try {
      await store.plans.continue(name, isAssessmentKey);
      said.textContent = fill(said.dataset.begun ?? "", { name, from });
      child(this, "[data-go]").hidden = false;
    } catch {
      said.textContent = said.dataset.failed ?? "";
    }
  }

  /** @param {AssessmentStore} store */
  async compare(store) {
    const plans = await store.plans.list();
    const chosen = chosenRounds(plans, this.asked);
    child(this, "[data-only]").hidden = chosen !== null;
    child(this, "[data-choose]").hidden = chosen === null;
    const table = child(this, "[data-table]");
    table.hidden = chosen === null;
    if (!chosen) return;
    this.boxes.forEach((box, at) => {
      box.replaceChildren(...plans.map((plan) => this.option(plan)));
      box.value = chosen[at]?.id ?? "";
      child(table, `[data-name="${box.name}"]`).textContent = chosen[at]?.name ?? "";
    });
    const instrument = readInstrument(this);
    const [before, after] = await Promise.all(chosen.map(({ id }) => answersOf(store, id)));
    if (!before || !after) return;
    fillTable(table, instrument, readAnswers(before, instrument), readAnswers(after, instrument));
  }

  /** @param {{id: string, name: string, created: string}} plan */
  option({ id, name, created }) {
    const date = dateWords(created, this.dataset.doubted ?? "", "medium");
    return new Option(fill(this.dataset.made ?? "", { name, date }), id);
  }
}

/**
 * The open plan's answers are in the page already, with those that are still being saved.
 *
 * @param {AssessmentStore} store
 * @param {string} plan
 */
async function answersOf(store, plan) {
  return plan === store.plan.id ? store.answers : store.plans.answersOf(plan);
}

/** @import { AssessmentStore } from "../base/assessment/assessment-store.js" */
