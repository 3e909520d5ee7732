/** The entries of the page for the board: strengths, needs, and evidence to choose from. */

import { dateWords } from "../base/date-words.js";
import { child, copyOf, fill } from "../base/elements.js";
import { make } from "../base/pictures/make.js";

/**
 * @param {Told} told
 * @returns {Evidence[]} every note, in the order of the indicators
 */
export const evidence = ({ instrument, states }) =>
  instrument.indicators.flatMap(({ id, title }) =>
    (states.get(id)?.notes ?? []).map((note) => ({ title, note })),
  );

/**
 * @param {{title: string, note?: Note}} entry
 * @param {Told} told
 */
export const plainEntry = ({ title, note }, told) =>
  make("li", {}, make("b", {}, title), note ? `: ${noteWords(note, told)}` : "");

/**
 * @param {FirstStep} step
 * @param {Told} told
 * @param {string} words
 */
export function needEntry({ indicator, state, start }, { instrument }, words) {
  const level = (/** @type {unknown} */ value) => instrument.levels[Number(value) - 1] ?? "";
  const values = {
    now: level(state.now),
    want: level(state.want),
    step: indicator.steps[start] ?? "",
  };
  return make("li", {}, make("b", {}, indicator.title), `: ${fill(words, values)}`);
}

/**
 * A note with the box that lets it leave the team.
 *
 * @param {Element} root
 * @param {Evidence} entry
 * @param {Told} told
 * @param {string[]} chosen
 */
export function noteEntry(root, { title, note }, told, chosen) {
  const entry = copyOf(root, '[data-template="note"]');
  const item = /** @type {HTMLElement} */ (entry.firstElementChild);
  const words = `${title}: ${noteWords(note, told)}`;
  child(item, "[data-words]").textContent = words;
  child(item, "[data-for]").textContent = `: ${words}`;
  const box = /** @type {HTMLInputElement} */ (child(item, "[data-note]"));
  box.value = note.key;
  box.checked = chosen.includes(note.key);
  box.id = `show-${note.key}`;
  child(item, "label").setAttribute("for", box.id);
  return item;
}

/**
 * @param {Note} note
 * @param {Told} told
 */
const noteWords = ({ text, date }, { say }) =>
  date ? `${text} (${dateWords(date, say("doubted"))})` : text;

/**
 * @import { Note } from "../../rules/answers.js"
 * @import { FirstStep } from "../../rules/first-steps.js"
 * @import { Told } from "../base/pictures/sentences.js"
 * @typedef {{title: string, note: Note}} Evidence
 */
