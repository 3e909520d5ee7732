/** What a team has answered about each indicator: the rules' only door to the stored answers. */
import { nowKey, wantKey } from "../memory/records/keys.js";
import { isDay } from "./dates/judge.js";
import { LEVELS } from "./instrument.js";

/** What a piece of evidence says. */
export const NOTE_FIELDS = /** @type {const} */ (["text", "date", "who", "link", "sure"]);

/**
 * The overall answer counts. Where it is blank, the lowest group's level does: an average would
 * hide who is left out.
 *
 * @param {Answers} answers
 * @param {Instrument} instrument
 * @returns {States} by the indicator's id
 */
export function readAnswers(answers, instrument) {
  const notes = notesByIndicator(answers);
  const read = (/** @type {Indicator} */ indicator) =>
    readState(answers, indicator, instrument, notes.get(indicator.id) ?? []);
  return new Map(instrument.indicators.map((indicator) => [indicator.id, read(indicator)]));
}

/**
 * @param {Answers} answers
 * @param {Indicator} indicator
 * @param {Instrument} instrument
 * @param {Note[]} notes
 * @returns {State}
 */
function readState(answers, { id, by, hash }, instrument, notes) {
  const whole = answers.get(nowKey(id));
  const overall = readNow(whole?.value);
  const groups = (instrument.groups[by] ?? [])
    .map((group) => ({ ...group, now: readNow(answers.get(nowKey(id, group.id))?.value) }))
    .filter((group) => group.now !== null);
  const levels = groups.map((group) => group.now).filter(isLevel);
  const lowest = levels.length ? Math.min(...levels) : null;
  const group = overall === null ? groups.find(({ now }) => now === lowest) : undefined;
  const keys = [nowKey(id), wantKey(id), ...groups.map((each) => nowKey(id, each.id))];
  const given = keys.map((key) => answers.get(key)).filter((answer) => answer?.value != null);
  return {
    now: overall ?? lowest,
    want: level(answers.get(wantKey(id))?.value),
    groups,
    spread: levels.length > 1 ? Math.max(...levels) - Math.min(...levels) : 0,
    byGroups: overall === null && lowest !== null,
    notes,
    hash: (group ? answers.get(nowKey(id, group.id)) : whole)?.hash ?? "",
    reworded: given.some((answer) => Boolean(answer?.hash) && answer?.hash !== hash),
  };
}

/**
 * @param {Answers} answers
 * @returns {Map<string, Note[]>} the newest first
 */
function notesByIndicator(answers) {
  /** @type {Map<string, Note[]>} */
  const notes = new Map();
  for (const [key, { value }] of answers) {
    const [kind, id = ""] = key.split(".");
    if (kind !== "note" || !value) continue;
    const said = NOTE_FIELDS.map((name) => [name, words(Object(value)[name])]);
    const note = /** @type {Note} */ ({ key, ...Object.fromEntries(said) });
    notes.set(id, [...(notes.get(id) ?? []), note]);
  }
  for (const list of notes.values()) list.sort(byDate);
  return notes;
}

/**
 * A field of a note, which somebody may have written into a file by hand.
 *
 * @param {unknown} value
 */
function words(value) {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * What is no day of the calendar comes after all that is.
 *
 * @param {Note} one
 * @param {Note} other
 */
function byDate(one, other) {
  const [first, second] = [one, other].map(({ date }) => (isDay(date) ? date : ""));
  if (first !== second) return String(first) < String(second) ? 1 : -1;
  return one.key < other.key ? -1 : 1;
}

/**
 * @param {unknown} value
 * @returns {Now}
 */
function readNow(value) {
  return value === "unknown" || value === "not-applicable" ? value : level(value);
}

/** @param {unknown} value */
const level = (value) => LEVELS.indexOf(String(value)) + 1 || null;

/**
 * @param {Now | undefined} now
 * @returns {now is number}
 */
export const isLevel = (now) => typeof now === "number";

/**
 * @import { Indicator, Instrument } from "./instrument.js"
 * @typedef {ReadonlyMap<string, {value: unknown, hash?: string}>} Answers as the store has them
 * @typedef {number | "unknown" | "not-applicable" | null} Now a level from 1 to 4; null is blank
 * @typedef {{key: string, text: string, date: string, who: string, link: string, sure: string}} Note
 *
 * @typedef {object} State
 * @property {Now} now
 * @property {number | null} want a level from 1 to 4
 * @property {{id: string, title: string, now: Now}[]} groups that were answered
 * @property {number} spread levels between the highest and the lowest group
 * @property {boolean} byGroups the overall answer is blank and `now` is the lowest group's
 * @property {Note[]} notes the newest first
 * @property {string} hash of the wording that `now` answered, or ""
 * @property {boolean} reworded some answer was given to another wording
 *
 * @typedef {Map<string, State>} States
 */
