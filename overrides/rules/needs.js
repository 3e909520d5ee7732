/** Lists of indicators to look at: strengths, what is not known yet, thin evidence, a first look. */
import { isLevel } from "./answers.js";
import { doubtOf } from "./dates/judge.js";

const ESTABLISHED = 3;

/**
 * Established or better, overall and for every group that was answered; the highest first.
 *
 * @type {List}
 */
export function strengths(instrument, states) {
  const reached = (/** @type {Now} */ now) => isLevel(now) && now >= ESTABLISHED;
  return listed(
    instrument,
    states,
    ({ now, groups }) =>
      reached(now) && groups.every((group) => !isLevel(group.now) || reached(group.now)),
  ).sort((one, other) => levelOf(states, other) - levelOf(states, one));
}

/** @type {List} */
export const unknowns = (instrument, states) =>
  listed(instrument, states, ({ now }) => now === "unknown");

/** @type {List} */
export const blanks = (instrument, states) => listed(instrument, states, ({ now }) => now === null);

/**
 * What has been answered by a team that has taken no more than a first look.
 *
 * @type {List}
 */
export function onlyLookedAt(instrument, states) {
  const answered = listed(instrument, states, ({ now }) => now !== null);
  return answered.every(({ isFirst }) => isFirst) ? answered : [];
}

/**
 * A level that no note stands behind.
 *
 * @type {List}
 */
export const withoutEvidence = (instrument, states) =>
  listed(instrument, states, ({ now, notes }) => isLevel(now) && notes.length === 0);

/**
 * A level whose notes are all older than the instrument's fresh months, or bear no date that can be
 * relied on.
 *
 * @param {Instrument} instrument
 * @param {States} states
 * @param {string} today such as 2026-11-24
 */
export function oldEvidence(instrument, states, today) {
  const oldest = monthsBefore(today, instrument.freshMonths);
  const isOld = (/** @type {Note} */ { date }) => date < oldest || doubtOf(date, today) !== null;
  return listed(
    instrument,
    states,
    ({ now, notes }) => isLevel(now) && notes.length > 0 && notes.every(isOld),
  );
}

/**
 * A level of which the team is not sure: a note says so, and none is surer.
 *
 * @type {List}
 */
export const uncertain = (instrument, states) =>
  listed(
    instrument,
    states,
    ({ now, notes }) =>
      isLevel(now) &&
      notes.some(({ sure }) => sure === "low") &&
      notes.every(({ sure }) => sure === "low" || sure === ""),
  );

/**
 * @param {Instrument} instrument
 * @param {States} states
 * @param {(state: State) => boolean} belongs
 * @returns {Indicator[]}
 */
function listed(instrument, states, belongs) {
  return instrument.indicators.filter(({ id }) => {
    const state = states.get(id);
    return state !== undefined && belongs(state);
  });
}

/**
 * @param {States} states
 * @param {Indicator} indicator
 */
const levelOf = (states, { id }) => Number(states.get(id)?.now);

/**
 * The same day some months earlier. A day such as 2026-02-31 is compared as words, so it sorts
 * after February's last day and before March.
 *
 * @param {string} day
 * @param {number} months
 */
function monthsBefore(day, months) {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const count = year * 12 + month - 1 - months;
  const earlier = [Math.floor(count / 12), String((count % 12) + 1).padStart(2, "0")];
  return [...earlier, day.slice(8)].join("-");
}

/**
 * @import { Note, Now, State, States } from "./answers.js"
 * @import { Indicator, Instrument } from "./instrument.js"
 * @typedef {(instrument: Instrument, states: States) => Indicator[]} List
 */
