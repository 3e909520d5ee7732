/** The questions of one indicator: where we are (for all, and by group), where we want to be. */
import { nowKey, wantKey } from "../../memory/records/keys.js";
import { isLevel } from "../../rules/answers.js";
import { LEVELS } from "../../rules/instrument.js";
import { announceChange } from "../base/announce.js";
import { child, fill } from "../base/elements.js";

/**
 * @param {Element} indicator
 * @returns {HTMLElement[]} a fieldset of radios, or a list of choices for a group
 */
export const questionsOf = (indicator) =>
  [...indicator.querySelectorAll("[data-question]")].map(el);

const el = (/** @type {Element} */ element) => /** @type {HTMLElement} */ (element);

/** @param {Element} target something in an indicator */
export const indicatorOf = (target) =>
  el(/** @type {Element} */ (target.closest("[data-indicator]")));

/** @param {Element} indicator */
export const wordingOf = (indicator) => child(indicator, "[data-wording]").textContent ?? "";

/** @param {HTMLElement} question */
export function keyOf(question) {
  const { id } = indicatorOf(question);
  const { question: kind, group } = question.dataset;
  return kind === "want" ? wantKey(id) : nowKey(id, group);
}

/**
 * What is chosen in a question now, or null.
 *
 * @param {HTMLElement} question
 */
export function chosen(question) {
  /** @type {HTMLInputElement | HTMLOptionElement | null} */
  const choice = question.querySelector(":checked");
  return choice?.value || null;
}

/**
 * @param {HTMLElement} question
 * @param {string} value or ""
 */
export function showChosen(question, value) {
  if (question instanceof HTMLSelectElement) {
    question.value = value;
    const words = value ? question.selectedOptions[0]?.textContent : "";
    child(/** @type {Element} */ (question.parentElement), "[data-chosen]").textContent =
      words ?? "";
    return;
  }
  for (const radio of question.querySelectorAll("input")) radio.checked = radio.value === value;
  child(question, "[data-take-back]").hidden = !value;
}

/**
 * The choice that the Tab key reaches: the one that is made, or the first.
 *
 * @param {Element} indicator
 */
export function focusChoice(indicator) {
  /** @type {HTMLElement | null} */
  const made = indicator.querySelector("input:checked");
  (made ?? child(indicator, "input")).focus();
}

/**
 * The gap between the groups, in words; and that the lowest counts where there is nothing else.
 *
 * @param {Element} indicator
 * @param {State} state
 * @param {(value: string) => string} word
 */
export function showGap(indicator, { groups, spread, byGroups }, word) {
  /** @type {HTMLElement | null} */
  const gap = indicator.querySelector("[data-gap]");
  if (!gap) return;
  const levels = groups.map(({ now }) => now).filter(isLevel);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const list = new Intl.ListFormat(document.documentElement.lang);
  const named = (/** @type {number} */ level) =>
    list.format(groups.filter(({ now }) => now === level).map(({ title }) => title));
  const name = (/** @type {number} */ level) => word(LEVELS[level - 1] ?? "");
  const { words = "", none = "", counted = "" } = gap.dataset;
  const told = levels.length > 1 ? [spread ? words : none] : [];
  if (byGroups) told.push(counted);
  const values = {
    spread,
    low: name(low),
    high: name(high),
    lowest: named(low),
    highest: named(high),
  };
  gap.hidden = told.length === 0;
  announceChange(gap, fill(told.join(" "), values));
}

/**
 * What the rules look at on this page: its own indicators and their groups.
 *
 * @param {HTMLElement[]} indicators
 * @returns {Instrument}
 */
export function pageInstrument(indicators) {
  /** @type {Instrument["groups"]} */
  const groups = {};
  const read = indicators.map((indicator) => {
    const { hash = "", by = "" } = indicator.dataset;
    const answered = questionsOf(indicator).filter(({ dataset }) => dataset.group);
    groups[by] = answered.map(({ dataset }) => ({
      id: dataset.group ?? "",
      title: dataset.title ?? "",
    }));
    return { id: indicator.id, hash, by };
  });
  return /** @type {any} */ ({ indicators: read, groups });
}

/**
 * @import { State } from "../../rules/answers.js"
 * @import { Instrument } from "../../rules/instrument.js"
 */
