/** The pictures in numbers: the rows of their tables, and what they say in one sentence. */
import { make } from "./make.js";
import { inWords, number } from "./words.js";

/**
 * @param {AreaProfile[]} profiles
 * @param {Say} say
 */
export function profileRows(profiles, say) {
  return profiles.flatMap(({ title, total, now, want, unknown, blank, middleNow, middleWant }) => {
    const count = (/** @type {number} */ value) => (total ? number(value) : number(null));
    const open = total - want.reduce((sum, each) => sum + each, 0);
    return [
      row(say("row_now", { title }), [...now, unknown, blank].map(count), middleNow),
      row(say("row_want", { title }), [...want.map(count), "–", count(open)], middleWant),
    ];
  });
}

/** @param {AreaProfile[]} profiles */
export const gapRows = (profiles) =>
  profiles.map(({ title, middleNow, middleWant, gap }) =>
    row(title, [number(middleNow), number(middleWant)], gap),
  );

/**
 * @param {string} title
 * @param {string[]} cells
 * @param {number | null} last
 */
const row = (title, cells, last) =>
  make(
    "tr",
    {},
    make("th", { scope: "row" }, title),
    ...[...cells, number(last)].map((cell) => make("td", {}, cell)),
  );

/**
 * @param {AreaProfile[]} profiles
 * @param {string[]} levels
 * @param {Say} say
 */
export function profileSummary(profiles, levels, say) {
  const sum = (/** @type {(profile: AreaProfile) => number} */ count) =>
    profiles.reduce((total, profile) => total + count(profile), 0);
  const byLevel = (/** @type {"now" | "want"} */ which) =>
    inWords(
      levels.map((level, index) =>
        say("level", { level, count: sum((profile) => profile[which][index] ?? 0) }),
      ),
    );
  return say("profile", {
    now: byLevel("now"),
    want: byLevel("want"),
    unknown: sum(({ unknown }) => unknown),
    blank: sum(({ blank }) => blank),
  });
}

/**
 * @param {AreaProfile[]} profiles
 * @param {Say} say
 */
export function gapSummary(profiles, say) {
  const gaps = profiles.map(({ gap }) => gap).filter((gap) => gap !== null);
  if (!gaps.length) return say("gap_none");
  return say("gap", {
    above: gaps.filter((gap) => gap > 0).length,
    counted: gaps.length,
    least: number(Math.min(...gaps)),
    most: number(Math.max(...gaps)),
  });
}

/**
 * @import { AreaProfile } from "../../../rules/profile.js"
 * @import { Say } from "./words.js"
 */
