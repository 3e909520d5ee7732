/** The numbers that a middle is made of. Pure: no page. */
import { isLevel } from "../../../rules/answers.js";

/**
 * @param {Indicator[]} indicators of one area
 * @param {States} states
 * @returns {{now: number[], want: number[], gap: number[]}}
 */
export function numbersBehind(indicators, states) {
  const counted = indicators
    .map(({ id }) => states.get(id))
    .filter((state) => state !== undefined && state.now !== "not-applicable");
  const both = counted.filter((state) => isLevel(state?.now) && isLevel(state?.want ?? null));
  return {
    now: counted.map((state) => state?.now ?? null).filter(isLevel),
    want: counted.map((state) => state?.want ?? null).filter(isLevel),
    gap: both.map((state) => Number(state?.want) - Number(state?.now)),
  };
}

/**
 * @import { States } from "../../../rules/answers.js"
 * @import { Indicator } from "../../../rules/instrument.js"
 */
