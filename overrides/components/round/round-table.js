/** The table of two rounds: its rows stand in the page, and are filled here. */
import { compareRounds } from "../../rules/rounds.js";
import { child, fill } from "../base/elements.js";
import { changeWords, meanWords } from "./round-words.js";

/**
 * @param {HTMLElement} table its words stand in its data
 * @param {Instrument} instrument
 * @param {States} before
 * @param {States} after
 */
export function fillTable(table, instrument, before, after) {
  const words = table.dataset;
  for (const found of compareRounds(instrument, before, after)) {
    const { area, compared, indicators } = found;
    const middles = [found.before, found.after].map((middle) => number(middle) ?? words.none);
    const { words: name, count } = meanWords(found.change);
    const change = fill(words[name] ?? "", { count: number(count) ?? "" });
    const row = fillRow(table, area.id, [...middles, change]);
    const total = indicators.length;
    child(row, "[data-compared]").textContent = fill(words.compared ?? "", { compared, total });
    for (const each of indicators) {
      const levels = [each.before, each.after].map(({ now }) => said(now, instrument, words));
      const { words: name, count } = changeWords(each.change);
      const entry = fillRow(table, each.indicator.id, [
        ...levels,
        fill(words[name] ?? "", { count }),
      ]);
      child(entry, "[data-reworded]").hidden = !each.reworded;
    }
  }
}

/**
 * @param {HTMLElement} table
 * @param {string} id of an area or an indicator
 * @param {(string | undefined)[]} values
 */
function fillRow(table, id, values) {
  const row = child(table, `[data-for="${id}"]`);
  row.querySelectorAll("td").forEach((cell, at) => {
    cell.textContent = values[at] ?? "";
  });
  return row;
}

/**
 * @param {Now} now
 * @param {Instrument} instrument
 * @param {DOMStringMap} words
 */
function said(now, { levels }, words) {
  if (typeof now === "number") return levels[now - 1];
  if (now === "unknown") return words.unknown;
  return now === null ? words.none : words.notApplicable;
}

/** @param {number | null} value */
function number(value) {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return value?.toLocaleString(document.documentElement.lang, digits);
}

/**
 * @import { Now, States } from "../../rules/answers.js"
 * @import { Instrument } from "../../rules/instrument.js"
 */
