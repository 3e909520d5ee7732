/** How long the rest of the self-assessment takes, honestly: from the fewest to the most minutes. */
import { isLevel } from "./answers.js";

const ROUND = 5;

/**
 * An indicator without an answer counts whole, one that only lacks where the team wants to be
 * counts half. Fewest is rounded down and most up.
 *
 * @param {Instrument} instrument
 * @param {States} states
 * @returns {{open: number, minutes: [number, number]}}
 */
export function timeLeft({ indicators, minutes: [fewest, most] }, states) {
  const all = indicators.map(({ id }) => states.get(id));
  const blank = all.filter((state) => (state?.now ?? null) === null).length;
  const half = all.filter((state) => isLevel(state?.now) && state?.want === null).length;
  const load = blank + half / 2;
  if (load === 0) return { open: 0, minutes: [0, 0] };
  const least = Math.max(ROUND, Math.floor((load * fewest) / ROUND) * ROUND);
  const longest = Math.max(least + ROUND, Math.ceil((load * most) / ROUND) * ROUND);
  return { open: blank + half, minutes: [least, longest] };
}

/**
 * @import { States } from "./answers.js"
 * @import { Instrument } from "./instrument.js"
 */
