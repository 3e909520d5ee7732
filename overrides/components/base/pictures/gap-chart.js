/** The gaps: a bar an area from the middle now to the middle wanted, and how long it is. */
import { at, em, line, row } from "./chart.js";
import { draw } from "./make.js";
import { number } from "./words.js";

const HEIGHT = 44;
const AXIS = 29;

/**
 * @param {AreaProfile[]} profiles
 * @param {Say} say
 */
export function gapChart(profiles, say) {
  return profiles.map(({ title, middleNow, middleWant, gap }) => {
    const ends = [middleNow, middleWant].filter((end) => end !== null);
    const between =
      ends.length === 2 ? [line(AXIS, Math.min(...ends), Math.max(...ends), "bar")] : [];
    // With nothing to count the dash stands in the middle of the scale.
    const place = ends.length ? ends.reduce((sum, end) => sum + end, 0) / ends.length : 2.5;
    return row(
      title,
      [say("middles", { now: number(middleNow), want: number(middleWant) })],
      HEIGHT,
      line(AXIS, 1, 4, "axis"),
      ...between,
      ...end(middleWant, "want", 6),
      ...end(middleNow, "now", 7),
      at(place, AXIS, draw("text", { class: "deg-chart__number", y: "-0.8em" }, number(gap))),
    );
  });
}

/**
 * @param {number | null} value
 * @param {string} name
 * @param {number} r
 */
const end = (value, name, r) =>
  value === null
    ? []
    : [at(value, AXIS, draw("circle", { class: `deg-chart__${name}`, r: em(r) }))];

/**
 * @import { AreaProfile } from "../../../rules/profile.js"
 * @import { Say } from "./words.js"
 */
