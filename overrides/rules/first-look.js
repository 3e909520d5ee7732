/** Whether a team has only taken a first look, which asks one indicator of each area. */

/**
 * The indicators that a first look has answered; none, as soon as another one is answered too.
 *
 * @param {Instrument} instrument
 * @param {States} states
 * @returns {Indicator[]}
 */
export function onlyLookedAt({ indicators }, states) {
  const answered = indicators.filter(({ id }) => states.get(id)?.now != null);
  return answered.every(({ isFirst }) => isFirst) ? answered : [];
}

/**
 * @import { States } from "./answers.js"
 * @import { Indicator, Instrument } from "./instrument.js"
 */
