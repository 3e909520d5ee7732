/**
 * A field for a date, of text: what is typed or pasted stays as it is, and beside it stands the day
 * that was read, or a question. What is sure is kept as 2026-10-03, and the rest as it was typed.
 */
import { doubtOf, isDay } from "../../../rules/dates/judge.js";
import { readDay } from "../../../rules/dates/read.js";
import { announce } from "../announce.js";
import { longDate, today } from "../date-words.js";
import { fill } from "../elements.js";
import { sayBeside, wordsBeside } from "./beside.js";
import { fitting, isTooLong } from "./fitting.js";

/**
 * @param {HTMLInputElement} control
 * @returns {string} a day, or the words
 */
export function dateIn(control) {
  const words = fitting(control).trim();
  return readDay(words, document.documentElement.lang) || words;
}

/**
 * @param {HTMLInputElement} control its questions are in its data
 * @param {string} date as it is kept
 */
export function showDate(control, date) {
  if (isTooLong(control)) return;
  // Another way of writing the same day stays as it was typed.
  if (dateIn(control) !== date) control.value = date;
  // Nobody is asked in the middle of a word.
  const isAsked = control !== document.activeElement;
  sayBeside(control, doubtOf(date, today()) && !isAsked ? "" : wordsFor(control, date));
}

/** @param {HTMLInputElement} control which the reader is leaving */
export function leaveDate(control) {
  const date = dateIn(control);
  if (!isTooLong(control)) sayBeside(control, wordsFor(control, date));
  announce(wordsBeside(control), control);
}

/**
 * The day in words, or what there is to ask about it.
 *
 * @param {HTMLInputElement} control
 * @param {string} date
 */
function wordsFor(control, date) {
  const doubt = doubtOf(date, today());
  const day = isDay(date) ? longDate(date) : date;
  const values = { date: day, year: Number(date.slice(0, 4)), example: longDate(today()) };
  return doubt ? fill(control.dataset[doubt] ?? "", values) : date && day;
}
