/** What the board sees of the results: three strengths and three needs, at most. */
import { firstSteps } from "./first-steps.js";
import { strengths } from "./needs.js";

const SHOWN = 3;

/**
 * No indicator stands on both sides.
 *
 * @param {Instrument} instrument
 * @param {States} states
 * @param {string[]} divides that the team has chosen
 */
export function boardSummary(instrument, states, divides) {
  const needs = firstSteps(instrument, states, divides).slice(0, SHOWN);
  const isNeed = (/** @type {Indicator} */ one) => needs.some(({ indicator }) => indicator === one);
  const strong = strengths(instrument, states).filter((indicator) => !isNeed(indicator));
  return { strengths: strong.slice(0, SHOWN), needs };
}

/**
 * @import { States } from "./answers.js"
 * @import { Indicator, Instrument } from "./instrument.js"
 */
