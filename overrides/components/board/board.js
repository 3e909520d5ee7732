/** The page for the board: what the answers say in plain words, and what the team adds to it. */

import {
  BOARD_ASK_KEY,
  BOARD_NOTES,
  CHOSEN_DIVIDES,
  chosenOf,
  elementKey,
} from "../../memory/records/keys.js";
import { readAnswers } from "../../rules/answers.js";
import { fitsOneSheet } from "../../rules/board-sheet.js";
import { boardSummary } from "../../rules/board-summary.js";
import { assessmentStore } from "../base/assessment/assessment-store.js";
import { readInstrument } from "../base/assessment/instrument.js";
import { longDate, today } from "../base/date-words.js";
import { GuideElement } from "../base/element.js";
import { child } from "../base/elements.js";
import { fitting, isTooLong } from "../base/fields/fitting.js";
import { refill } from "../base/focus.js";
import { markLanguages } from "../base/languages.js";
import { showPictures } from "../base/pictures/pictures.js";
import { wordsOf } from "../base/pictures/words.js";
import { followStatus } from "../base/status-line.js";
import { evidence, needEntry, noteEntry, plainEntry } from "./board-entries.js";

/** @extends {GuideElement<AssessmentStore>} */
export class BoardElement extends GuideElement {
  opening = assessmentStore;

  connect() {
    this.instrument = readInstrument(this);
    this.say = wordsOf(this);
    this.ask = /** @type {HTMLTextAreaElement} */ (child(this, "[data-ask]"));
  }

  /**
   * @param {AssessmentStore} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    const concern = followStatus(child(this, "[data-status]"), store, signal);
    const hear = (/** @type {Event} */ { target }) => {
      const { ask } = this;
      if (ask && target === ask) this.keep(store, BOARD_ASK_KEY, fitting(ask) || null);
      else this.choose(/** @type {HTMLInputElement} */ (target), store);
      concern();
    };
    this.addEventListener("input", hear, { signal });
  }

  /**
   * @param {HTMLInputElement} box
   * @param {AssessmentStore} store
   */
  choose(box, store) {
    this.keep(store, elementKey(BOARD_NOTES, box.value), box.checked);
  }

  /**
   * @param {AssessmentStore} store
   * @param {string} key
   * @param {unknown} value
   */
  keep(store, key, value) {
    const wording = child(this, key === BOARD_ASK_KEY ? "label" : "legend").textContent ?? "";
    const { lang } = document.documentElement;
    // The status line and the notice already say what a failed save means.
    store.answer(key, value, { hash: "", wording, lang }).catch(() => {});
  }

  /** @param {AssessmentStore} store */
  show(store) {
    const { instrument, say, ask } = this;
    if (!instrument || !say || !ask) return;
    const told = { instrument, say, states: readAnswers(store.answers, instrument) };
    const begun = [...told.states.values()].some(({ now, want }) => now !== null || want !== null);
    child(this, "[data-empty]").hidden = begun;
    child(this, "[data-filled]").hidden = !begun;
    child(this, "[data-plan]").textContent = store.plan.name;
    child(this, "[data-date]").textContent = longDate(today());
    showPictures(this, told);
    this.showSides(told, chosenOf(store.answers, CHOSEN_DIVIDES));
    this.showNotes(told, chosenOf(store.answers, BOARD_NOTES));
    const words = String(store.answers.get(BOARD_ASK_KEY)?.value ?? "");
    // Writing the same words again would move the cursor.
    if (ask.value !== words && !isTooLong(ask)) ask.value = words;
    child(this, '[data-part="ask"]').hidden = !words.trim();
    child(this, "[data-ask-words]").textContent = words;
    const entries = this.querySelectorAll("[data-needs] li, [data-evidence] li");
    const texts = [words, ...[...entries].map(({ textContent }) => textContent ?? "")];
    child(this, "[data-long]").hidden = fitsOneSheet(texts, instrument.areas.length);
    markLanguages(this);
  }

  /**
   * @param {Told} told
   * @param {string[]} divides
   */
  showSides(told, divides) {
    const { strengths, needs } = boardSummary(told.instrument, told.states, divides);
    const place = child(this, "[data-needs]");
    const { words = "" } = place.dataset;
    fillList(
      child(this, "[data-strengths]"),
      strengths.map((each) => plainEntry(each, told)),
    );
    fillList(
      place,
      needs.map((step) => needEntry(step, told, words)),
    );
  }

  /**
   * @param {Told} told
   * @param {string[]} keys of the notes that the team shows
   */
  showNotes(told, keys) {
    const notes = evidence(told);
    const shown = notes.filter(({ note }) => keys.includes(note.key));
    child(this, "[data-notes-none]").hidden = notes.length > 0;
    refill(child(this, "[data-notes]"), ...notes.map((each) => noteEntry(this, each, told, keys)));
    child(this, '[data-part="evidence"]').hidden = shown.length === 0;
    refill(child(this, "[data-evidence]"), ...shown.map((each) => plainEntry(each, told)));
  }
}

/**
 * @param {HTMLElement} list
 * @param {Element[]} entries
 */
function fillList(list, entries) {
  const none = document.createElement("li");
  none.textContent = list.dataset.none ?? "";
  refill(list, ...(entries.length ? entries : [none]));
}

/**
 * @import { AssessmentStore } from "../base/assessment/assessment-store.js"
 * @import { Told } from "../base/pictures/sentences.js"
 */
