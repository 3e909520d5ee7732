/** The profile: every indicator is a mark, now above the line and wanted below it. */
import { at, em, line, row } from "./chart.js";
import { draw } from "./make.js";
import { number } from "./words.js";

/** Tenths of an em between two marks, and marks side by side before the next line of them. */
const STEP = 15;
const ABREAST = 5;
const EDGE = 13;
const SIDE = 11.3;

/**
 * @param {AreaProfile[]} profiles
 * @param {Say} say
 */
export const profileChart = (profiles, say) => profiles.map((profile) => areaRow(profile, say));

/**
 * @param {AreaProfile} profile
 * @param {Say} say
 */
function areaRow({ title, now, want, middleNow, middleWant, unknown }, say) {
  const axis = EDGE + linesOf(now) * STEP;
  const height = axis + linesOf(want) * STEP + EDGE;
  const figures = [say("middles", { now: number(middleNow), want: number(middleWant) })];
  if (unknown) figures.push(say("unknown", { count: unknown }));
  return row(
    title,
    figures,
    height,
    line(axis, 1, 4, "axis"),
    ...now.map((count, level) => at(level + 1, axis, ...marks(count, -1, "now", 6))),
    ...want.map((count, level) => at(level + 1, axis, ...marks(count, 1, "want", 5))),
    ...middle(middleWant, axis, "want"),
    ...middle(middleNow, axis, "now"),
  );
}

/** @param {number[]} counts */
const linesOf = (counts) => Math.max(1, Math.ceil(Math.max(...counts) / ABREAST));

/**
 * Marks side by side, in lines that grow away from the axis.
 *
 * @param {number} count
 * @param {number} side -1 above the axis, 1 below it
 * @param {string} name
 * @param {number} r
 */
function marks(count, side, name, r) {
  return Array.from({ length: count }, (_, index) => {
    const inLine = Math.floor(index / ABREAST);
    const abreast = Math.min(ABREAST, count - inLine * ABREAST);
    const cx = ((index % ABREAST) - (abreast - 1) / 2) * STEP;
    const cy = side * (STEP + 2 + inLine * STEP);
    return draw("circle", { class: `deg-chart__${name}`, cx: em(cx), cy: em(cy), r: em(r) });
  });
}

/**
 * A diamond, which is a square on its point.
 *
 * @param {number | null} value
 * @param {number} y
 * @param {string} name
 */
function middle(value, y, name) {
  if (value === null) return [];
  const [corner, side] = [em(-SIDE / 2), em(SIDE)];
  const square = { x: corner, y: corner, width: side, height: side, transform: "rotate(45)" };
  return [at(value, y, draw("rect", { class: `deg-chart__${name}`, ...square }))];
}

/**
 * @import { AreaProfile } from "../../../rules/profile.js"
 * @import { Say } from "./words.js"
 */
