/** Each area opened to the answers behind its figures, and to how they were made. */
import { numbersBehind } from "./figures.js";
import { make, opens } from "./make.js";
import { answerEntry } from "./sentences.js";
import { number } from "./words.js";

/**
 * @param {AreaProfile[]} profiles
 * @param {Told} told
 */
export const areaDetails = (profiles, told) =>
  told.instrument.areas.map((area, index) =>
    areaPart(area, /** @type {AreaProfile} */ (profiles[index]), told),
  );

/**
 * @param {Area} area
 * @param {AreaProfile} profile
 * @param {Told} told
 */
function areaPart({ title, indicators }, profile, told) {
  const { say, instrument, states } = told;
  const { middleNow, middleWant, gap, unknown, blank, notApplicable } = profile;
  const middles = { now: middleNow, want: middleWant, gap };
  const [first = "", , , last = ""] = instrument.levels;
  const rules = Object.entries(numbersBehind(indicators, states)).map(([name, numbers]) =>
    say(numbers.length ? `mean_${name}` : "none", {
      sum: numbers.map(number).join(" + "),
      count: numbers.length,
      middle: number(middles[/** @type {"now"} */ (name)]),
      first,
      last,
    }),
  );
  rules.push(say("left", { unknown, blank, not_applicable: notApplicable }));
  const figures = { now: number(middleNow), want: number(middleWant), gap: number(gap) };
  return opens(
    say("area", { title, ...figures }),
    ...[...new Set(rules)].map((rule) => make("p", {}, rule)),
    make("ul", {}, ...indicators.map((indicator) => answerEntry(indicator, told))),
  );
}

/**
 * @import { Area } from "../../../rules/instrument.js"
 * @import { AreaProfile } from "../../../rules/profile.js"
 * @import { Told } from "./sentences.js"
 */
