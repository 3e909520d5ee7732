/** One area of the self-assessment: answers and evidence saved as given, one at a time or all. */

import { readAnswers } from "../../rules/answers.js";
import { announceChange } from "../base/announce.js";
import { assessmentStore } from "../base/assessment/assessment-store.js";
import { GuideElement } from "../base/element.js";
import { child, copyOf, fill, langOf } from "../base/elements.js";
import { placeOf } from "../base/page/place.js";
import { followStatus } from "../base/status-line.js";
import { foldAll } from "../base/take-over.js";
import { followEvidence, showEvidence } from "./evidence.js";
import { showNotes } from "./indicator-notes.js";
import { prepareProjector } from "./projector.js";
import * as questions from "./questions.js";

/** @extends {GuideElement<AssessmentStore>} */
export class AssessmentElement extends GuideElement {
  /** The id of the indicator where the reader is, once that is kept. */
  place = "";

  opening = assessmentStore;

  follows = ["answers", "plans", "conflicts"];

  connect() {
    this.words = copyOf(this, '[data-template="words"]');
    this.indicators = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-indicator]")]);
    this.instrument = questions.pageInstrument(this.indicators);
    foldAll(this);
    this.toggleAttribute("data-ready", true);
  }

  /**
   * @param {AssessmentStore} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    this.store = store;
    this.concern = followStatus(child(this, "[data-status]"), store, signal);
    this.addEventListener("change", (event) => this.changed(event), { signal });
    this.press("[data-take-back]", (button) => this.takeBack(button));
    followEvidence(this, signal);
    prepareProjector(this, signal);
  }

  /** @param {Event} event */
  changed(event) {
    const control = /** @type {Element} */ (event.target);
    const question = /** @type {HTMLElement | null} */ (control.closest("[data-question]"));
    if (question) this.answer(question, questions.chosen(question));
  }

  /** @param {HTMLElement} button */
  takeBack(button) {
    const question = /** @type {HTMLElement} */ (button.closest("[data-question]"));
    this.answer(question, null);
    child(question, "input").focus();
  }

  /**
   * @param {HTMLElement} question
   * @param {unknown} value
   */
  answer(question, value) {
    return this.keep(questions.indicatorOf(question), questions.keyOf(question), value);
  }

  /**
   * @param {HTMLElement} indicator
   * @param {string} key
   * @param {unknown} value
   */
  async keep(indicator, key, value) {
    const { store } = this;
    if (!store) return;
    this.concern?.();
    const saving = store.answer(key, value, {
      hash: indicator.dataset.hash ?? "",
      wording: questions.wordingOf(indicator),
      lang: langOf(child(indicator, "[data-wording]")),
      place: placeOf(indicator.id),
    });
    this.markPlace(indicator);
    // The status line and the notice already say what a failed save means.
    await saving.catch(() => {});
  }

  /** @param {HTMLElement} indicator where the reader is, for a reload and for the next visit */
  async keepPlace({ id }) {
    if (!this.store || this.place === id) return;
    this.markPlace({ id });
    await this.store.setPlace(placeOf(id));
  }

  /** @param {{id: string}} indicator where the reader is, in the address of the page */
  markPlace({ id }) {
    this.place = id;
    history.replaceState(history.state, "", `#${id}`);
  }

  /**
   * @param {AssessmentStore} store
   * @param {Event} [event] which may name the keys of the answers that are new
   */
  show(store, event) {
    const { instrument, indicators = [] } = this;
    if (!instrument) return;
    const states = readAnswers(store.answers, instrument);
    /** @type {string[] | undefined} */
    const keys = /** @type {CustomEvent | undefined} */ (event)?.detail?.keys;
    const ids = keys && new Set(keys.map((key) => key.split(".")[1]));
    for (const indicator of indicators) {
      const state = states.get(indicator.id);
      if (state && (!ids || ids.has(indicator.id))) this.showIndicator(indicator, state, store);
    }
    const answers = [...states.values()].filter(({ now }) => now !== "not-applicable");
    const [done, total] = [answers.filter(({ now }) => now !== null).length, answers.length];
    const count = child(this, "[data-count]");
    const { words = "", none = "" } = count.dataset;
    announceChange(count, fill(total ? words : none, { done, total }));
    child(this, "[data-plan]").textContent = store.plan.name;
  }

  /**
   * @param {HTMLElement} indicator
   * @param {State} state
   * @param {AssessmentStore} store
   */
  showIndicator(indicator, state, store) {
    for (const question of questions.questionsOf(indicator)) {
      const value = store.answers.get(questions.keyOf(question))?.value;
      questions.showChosen(question, String(value ?? ""));
    }
    questions.showGap(indicator, state, (value) => this.word(value));
    showEvidence(this, indicator, state.notes);
    showNotes(this, indicator, state, store);
  }

  /** @param {string} value */
  word(value) {
    return this.words?.querySelector(`[data-value="${value}"]`)?.textContent ?? "";
  }
}

/**
 * @import { State } from "../../rules/answers.js"
 * @import { AssessmentStore } from "../base/assessment/assessment-store.js"
 */
