/** What was answered, in words. */
import { isLevel } from "../../../rules/answers.js";
import { link, make } from "./make.js";

/**
 * @param {State} state
 * @param {Told} told
 */
export function answerWords({ now, want, groups, byGroups }, { instrument, say }) {
  const { levels } = instrument;
  const level = (/** @type {Now} */ answer) =>
    isLevel(answer) ? (levels[answer - 1] ?? "") : say(WORDS[`${answer}`] ?? "");
  const parts = [isLevel(now) ? say("now", { now: level(now) }) : level(now)];
  if (want !== null && now !== "not-applicable") parts.push(say("want", { want: level(want) }));
  const apart = groups.map((group) => say("group", { title: group.title, now: level(group.now) }));
  if (apart.length) parts.push(apart.join(", "));
  return `${parts.join("; ")}.${byGroups ? ` ${say("lowest")}` : ""}`;
}

/** @type {Record<string, string>} */
const WORDS = { null: "blank", unknown: "unknown_now", "not-applicable": "not_applicable" };

/** So many groups of a level are named; all of them stand in the answer itself. */
const NAMED = 2;

const SPREADS = ["spread_equal", "spread_one", "spread_two", "spread_three"];

/**
 * How far groups lie apart: "Two levels lie between Elementary and High."
 *
 * @param {State} state
 * @param {Say} say
 */
export function spreadWords({ groups, spread }, say) {
  const levels = groups.map(({ now }) => now).filter(isLevel);
  if (levels.length < 2) return say("spread_none");
  const named = (/** @type {number} */ level) => {
    const titles = groups.filter(({ now }) => now === level).map(({ title }) => title);
    const count = titles.length - NAMED;
    return (count > 1 ? [...titles.slice(0, NAMED), say("others", { count })] : titles).join(" / ");
  };
  return say(SPREADS[spread] ?? "", {
    low: named(Math.min(...levels)),
    high: named(Math.max(...levels)),
  });
}

/**
 * An indicator with its answer; the link leads to where it is answered.
 *
 * @param {Indicator} indicator
 * @param {Told} told
 */
export function answerEntry(indicator, told) {
  const state = /** @type {State} */ (told.states.get(indicator.id));
  const more = state.reworded ? ` ${told.say("reworded")}` : "";
  return make(
    "li",
    {},
    named(indicator),
    make("span", { class: "deg-behind" }, `: ${answerWords(state, told)}`),
    more,
  );
}

/** @param {Indicator} indicator */
export const named = ({ number, title, href }) => link({ title: `${number} ${title}`, href });

/**
 * @import { Now, State, States } from "../../../rules/answers.js"
 * @import { Indicator, Instrument } from "../../../rules/instrument.js"
 * @import { Say } from "./words.js"
 * @typedef {{instrument: Instrument, states: States, say: Say}} Told what the words are about
 */
