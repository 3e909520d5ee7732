/** Where an area stands and where the team wants it to be, in counts and in the middle. */
import { isLevel } from "./answers.js";

/**
 * What does not apply is left out of every number but its own.
 *
 * @param {Area} area
 * @param {States} states
 * @returns {AreaProfile}
 */
export function areaProfile({ id, title, href, indicators }, states) {
  const all = indicators.map((indicator) => states.get(indicator.id)).filter((each) => !!each);
  const counted = all.filter(({ now }) => now !== "not-applicable");
  const aimed = counted.filter(({ now, want }) => isLevel(now) && want !== null);
  const blank = counted.filter(({ now }) => now === null).length;
  const levels = counted.map(({ now }) => now).filter(isLevel);
  const wanted = counted.map(({ want }) => want).filter(isLevel);
  return {
    id,
    title,
    href,
    now: byLevel(levels),
    want: byLevel(wanted),
    unknown: counted.filter(({ now }) => now === "unknown").length,
    notApplicable: all.length - counted.length,
    blank,
    total: counted.length,
    answered: counted.length - blank,
    middleNow: mean(levels),
    middleWant: mean(wanted),
    gap: mean(aimed.map(({ now, want }) => Number(want) - Number(now))),
  };
}

/**
 * @param {number} part
 * @param {number} whole
 * @returns {number | null} from 0 to 1; null for a share of nothing, which is shown as a dash
 */
export const share = (part, whole) => (whole ? part / whole : null);

/** @param {number[]} numbers */
export const mean = (numbers) =>
  share(
    numbers.reduce((sum, number) => sum + number, 0),
    numbers.length,
  );

/** @param {number[]} levels */
const byLevel = (levels) =>
  [1, 2, 3, 4].map((level) => levels.filter((each) => each === level).length);

/**
 * @import { States } from "./answers.js"
 * @import { Area } from "./instrument.js"
 *
 * @typedef {object} AreaProfile
 * @property {string} id
 * @property {string} title
 * @property {string} href
 * @property {number[]} now how many indicators are on each of the four levels
 * @property {number[]} want how many are wanted on each
 * @property {number} unknown
 * @property {number} notApplicable
 * @property {number} blank
 * @property {number} total without those that do not apply
 * @property {number} answered of the total, by a level or "we don't know yet"
 * @property {number | null} middleNow the mean of the levels
 * @property {number | null} middleWant
 * @property {number | null} gap mean of (wanted − now), of indicators that have both
 */
