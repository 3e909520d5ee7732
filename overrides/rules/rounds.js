/** What has changed between two rounds, by area and indicator. */
import { isLevel } from "./answers.js";
import { mean } from "./profile.js";

/**
 * Whether a new round begins with an answer: levels, wishes, evidence and chosen divides, and not
 * the steps that were taken or what the board was shown.
 *
 * @param {string} key
 */
export const isAssessmentKey = (key) => /^(now|want|note|chosen)\./.test(key);

/**
 * Only an indicator that has a level in both rounds is compared; an area by the mean of those.
 *
 * @param {Instrument} instrument
 * @param {States} before
 * @param {States} after
 * @returns {AreaChange[]}
 */
export function compareRounds(instrument, before, after) {
  return instrument.areas.map((area) => {
    const indicators = area.indicators.map((indicator) => {
      const [then, now] = [before, after].map((states) => states.get(indicator.id));
      return compare(indicator, /** @type {State} */ (then), /** @type {State} */ (now));
    });
    const compared = indicators.filter(({ change }) => change !== null);
    return {
      area,
      indicators,
      compared: compared.length,
      before: mean(compared.map((each) => Number(each.before.now))),
      after: mean(compared.map((each) => Number(each.after.now))),
      change: mean(compared.map(({ change }) => Number(change))),
    };
  });
}

/**
 * @param {Indicator} indicator
 * @param {State} before
 * @param {State} after
 * @returns {IndicatorChange}
 */
function compare(indicator, before, after) {
  const change = isLevel(before.now) && isLevel(after.now) ? after.now - before.now : null;
  const hashes = [before.hash, after.hash].filter(Boolean);
  return { indicator, before, after, change, reworded: new Set(hashes).size > 1 };
}

/**
 * @import { State, States } from "./answers.js"
 * @import { Area, Indicator, Instrument } from "./instrument.js"
 *
 * @typedef {object} IndicatorChange
 * @property {Indicator} indicator
 * @property {State} before
 * @property {State} after
 * @property {number | null} change in levels; null where there is nothing to compare
 * @property {boolean} reworded the two rounds answered different wordings
 *
 * @typedef {object} AreaChange
 * @property {Area} area
 * @property {IndicatorChange[]} indicators
 * @property {number} compared how many indicators have a level in both rounds
 * @property {number | null} before the mean of those
 * @property {number | null} after
 * @property {number | null} change the mean change of those
 */
