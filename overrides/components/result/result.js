/** The results: pictures, what stands behind each figure, what to do first. */

import { actionKey, CHOSEN_DIVIDES, chosenOf, elementKey } from "../../memory/records/keys.js";
import { readAnswers } from "../../rules/answers.js";
import { firstSteps } from "../../rules/first-steps.js";
import { onlyLookedAt } from "../../rules/needs.js";
import { assessmentStore } from "../base/assessment/assessment-store.js";
import { readInstrument } from "../base/assessment/instrument.js";
import { today } from "../base/date-words.js";
import { GuideElement } from "../base/element.js";
import { child, fill } from "../base/elements.js";
import { refill } from "../base/focus.js";
import { markLanguages } from "../base/languages.js";
import { showPictures } from "../base/pictures/pictures.js";
import { wordsOf } from "../base/pictures/words.js";
import { followStatus } from "../base/status-line.js";
import { findings, groupEntries } from "./findings.js";
import { stepEntry } from "./first-steps-list.js";

/** @extends {GuideElement<AssessmentStore>} */
export class ResultElement extends GuideElement {
  opening = assessmentStore;

  connect() {
    this.instrument = readInstrument(this);
    this.say = wordsOf(this);
    child(this, "[open]").removeAttribute("open");
  }

  /**
   * @param {AssessmentStore} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    const concern = followStatus(child(this, "[data-status]"), store, signal);
    const hear = (/** @type {Event} */ event) => {
      const target = /** @type {HTMLInputElement} */ (event.target);
      if (!target.matches("[data-divide]")) return;
      this.choose(target, store);
      concern();
    };
    this.addEventListener("change", hear, { signal });
    this.press("[data-size] button", (button) => {
      this.plan(/** @type {HTMLElement} */ (button.closest("[data-size]")), store);
      concern();
    });
  }

  get divides() {
    return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("[data-divide]")]);
  }

  /**
   * @param {HTMLInputElement} box of a divide
   * @param {AssessmentStore} store
   */
  choose(box, store) {
    const wording = child(this, "legend").textContent ?? "";
    this.keep(store, elementKey(CHOSEN_DIVIDES, box.value), box.checked, { hash: "", wording });
  }

  /**
   * Puts a step into the action plan, or takes it out.
   *
   * @param {HTMLElement} place
   * @param {AssessmentStore} store
   */
  plan(place, store) {
    const { size = "" } = place.dataset;
    const id = /** @type {HTMLElement | null} */ (place.closest("[data-step]"))?.dataset.step ?? "";
    const indicator = this.instrument?.indicators.find((each) => each.id === id);
    const key = actionKey(id, size);
    const what = indicator?.steps[size] ?? "";
    const action = { what, indicator: id, size, made: new Date().toISOString() };
    const value = store.answers.get(key)?.value ? null : action;
    this.keep(store, key, value, { hash: indicator?.hash ?? "", wording: what });
  }

  /**
   * @param {AssessmentStore} store
   * @param {string} key
   * @param {unknown} value
   * @param {{hash: string, wording: string}} about
   */
  keep(store, key, value, about) {
    const { lang } = document.documentElement;
    // The status line and the notice already say what a failed save means.
    store.answer(key, value, { ...about, lang }).catch(() => {});
  }

  /** @param {AssessmentStore} store */
  show(store) {
    const { instrument, say } = this;
    if (!instrument || !say) return;
    const told = { instrument, say, states: readAnswers(store.answers, instrument) };
    const begun = [...told.states.values()].some(({ now, want }) => now !== null || want !== null);
    child(this, "[data-empty]").hidden = begun;
    for (const part of this.querySelectorAll("[data-filled]")) {
      part.toggleAttribute("hidden", !begun);
    }
    const chosen = chosenOf(store.answers, CHOSEN_DIVIDES);
    for (const box of this.divides) box.checked = chosen.includes(box.value);
    const steps = firstSteps(instrument, told.states, chosen);
    this.showFirstLook(told);
    showPictures(this, told);
    this.showFindings(told, steps);
    this.showSteps(told, steps, store);
    markLanguages(this);
  }

  /** @param {Told} told */
  showFirstLook({ instrument, states }) {
    const done = onlyLookedAt(instrument, states).length;
    const sentence = child(this, "[data-first-look]");
    const total = instrument.indicators.length;
    sentence.hidden = !done || done === total;
    sentence.textContent = fill(sentence.dataset.words ?? "", { done, total });
  }

  /**
   * @param {Told} told
   * @param {FirstStep[]} steps
   */
  showFindings(told, steps) {
    const needs = steps.map(({ indicator }) => indicator);
    refill(child(this, "[data-findings]"), ...findings(told, needs, today()));
    const groups = groupEntries(told);
    child(this, "[data-groups-none]").hidden = groups.length > 0;
    refill(child(this, "[data-by-group]"), ...groups);
  }

  /**
   * @param {Told} told
   * @param {FirstStep[]} steps
   * @param {AssessmentStore} store
   */
  showSteps(told, steps, store) {
    const isPlanned = (/** @type {string} */ id, /** @type {string} */ size) =>
      Boolean(store.answers.get(actionKey(id, size))?.value);
    const entries = steps.map((step) => stepEntry(this, step, told, isPlanned));
    const { shown } = told.instrument.firstSteps;
    const rest = child(this, "[data-rest]");
    const title = child(rest, "summary");
    child(this, "[data-first-none]").hidden = steps.length > 0;
    rest.hidden = steps.length <= shown;
    title.textContent = fill(title.dataset.words ?? "", { count: steps.length - shown });
    refill(child(this, "[data-first]"), ...entries.slice(0, shown));
    refill(child(rest, "ol"), ...entries.slice(shown));
  }
}

/**
 * @import { AssessmentStore } from "../base/assessment/assessment-store.js"
 * @import { FirstStep } from "../../rules/first-steps.js"
 * @import { Told } from "../base/pictures/sentences.js"
 */
