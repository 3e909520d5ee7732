/** The areas: how far the team has come in each, how long the rest may take, where to go on. */
import { readAnswers } from "../../rules/answers.js";
import { areaProfile } from "../../rules/profile.js";
import { timeLeft } from "../../rules/time-left.js";
import { assessmentStore, isExample } from "../base/assessment/assessment-store.js";
import { readInstrument } from "../base/assessment/instrument.js";
import { GuideElement } from "../base/element.js";
import { child, fill } from "../base/elements.js";
import { markLanguages } from "../base/languages.js";

/** @extends {GuideElement<AssessmentStore>} */
export class AreaElement extends GuideElement {
  opening = assessmentStore;

  connect() {
    this.instrument = readInstrument(this);
    child(this, "[data-look]").hidden = isExample;
    this.results = /** @type {HTMLAnchorElement} */ (child(this, "[data-next]")).href;
  }

  /** @param {AssessmentStore} store */
  show(store) {
    const { instrument } = this;
    if (!instrument) return;
    const states = readAnswers(store.answers, instrument);
    const profiles = instrument.areas.map((area) => areaProfile(area, states));
    for (const profile of profiles) this.showArea(profile);
    const { open, minutes } = timeLeft(instrument, states);
    const [fewest, most] = minutes;
    const left = child(this, "[data-left]");
    left.textContent = fill((open ? left.dataset.words : left.dataset.none) ?? "", {
      open,
      fewest,
      most,
    });
    const unfinished = profiles.find((profile) => profile.blank > 0);
    const next = /** @type {HTMLAnchorElement} */ (child(this, "[data-next]"));
    const begun = profiles.some((profile) => profile.answered > 0);
    const words = !unfinished
      ? next.dataset.results
      : begun
        ? next.dataset.goOn
        : next.dataset.begin;
    next.textContent = fill(words ?? "", { area: unfinished?.title ?? "" });
    next.href = unfinished?.href ?? this.results ?? "";
    markLanguages(this);
  }

  /** @param {Profile} profile */
  showArea({ id, total, blank }) {
    const entry = child(this, `[data-for="${id}"]`);
    const done = total - blank;
    const count = child(entry, "[data-count]");
    count.textContent = fill((total ? count.dataset.words : count.dataset.none) ?? "", {
      done,
      total,
    });
    const bar = /** @type {HTMLProgressElement} */ (child(entry, "progress"));
    bar.hidden = total === 0;
    bar.max = total || 1;
    bar.value = done;
  }
}

/**
 * @import { AssessmentStore } from "../base/assessment/assessment-store.js"
 * @typedef {ReturnType<typeof areaProfile>} Profile
 */
