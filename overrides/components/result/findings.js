/** Strengths, needs, what is not known, and evidence to look at: each a list with its rule. */
import * as found from "../../rules/needs.js";
import { make, opens } from "../base/pictures/make.js";
import { answerEntry, spreadWords } from "../base/pictures/sentences.js";

/**
 * @param {Told} told
 * @param {Indicator[]} needs
 * @param {string} today such as 2026-11-24
 */
export function findings(told, needs, today) {
  const { instrument, states, say } = told;
  const [, , third = "", fourth = ""] = instrument.levels;
  const values = { third, fourth, months: instrument.freshMonths };
  return Object.entries({
    strengths: found.strengths(instrument, states),
    needs,
    unknowns: found.unknowns(instrument, states),
    blanks: found.blanks(instrument, states),
    missing: found.withoutEvidence(instrument, states),
    old: found.oldEvidence(instrument, states, today),
    unsure: found.uncertain(instrument, states),
    reworded_found: instrument.indicators.filter(({ id }) => states.get(id)?.reworded),
  }).map(([name, list]) => {
    const title = say(name, values);
    const entries = list.map((indicator) => answerEntry(indicator, told));
    return opens(
      say("found", { title, count: list.length }),
      make("p", {}, say(`${name}_rule`, values)),
      list.length ? make("ul", {}, ...entries) : make("p", {}, say("nothing")),
    );
  });
}

/**
 * The indicators that were answered by group, and how far the groups lie apart.
 *
 * @param {Told} told
 */
export const groupEntries = (told) =>
  told.instrument.indicators.flatMap((indicator) => {
    const state = told.states.get(indicator.id);
    if (!state?.groups.length) return [];
    const { number, title } = indicator;
    const found = `${number} ${title}: ${spreadWords(state, told.say)}`;
    return [opens(found, make("ul", {}, answerEntry(indicator, told)))];
  });

/**
 * @import { Indicator } from "../../rules/instrument.js"
 * @import { Told } from "../base/pictures/sentences.js"
 */
