/** Dates in the words of the page's language. */
import { dayOf, doubtOf } from "../../rules/dates/judge.js";
import { fill } from "./elements.js";

/**
 * @param {string} day such as 2026-10-03
 * @param {"long" | "medium"} [dateStyle]
 */
export const longDate = (day, dateStyle = "long") =>
  // A day without an hour is the same day everywhere.
  new Date(day).toLocaleDateString(document.documentElement.lang, { dateStyle, timeZone: "UTC" });

export const today = () => dayOf(new Date());

/**
 * A date that was typed, or stood in a file: one that cannot be relied on is shown as it is, with
 * words that say so.
 *
 * @param {string} date a day, a moment, or whatever somebody wrote
 * @param {string} doubted the words, with {date} in them
 * @param {"long" | "medium"} [style]
 */
export function dateWords(date, doubted, style) {
  const day = /^\d{4}-\d\d-\d\dT/.test(date) ? dayOf(new Date(date)) : date;
  return doubtOf(day, today()) ? fill(doubted, { date }) : longDate(day, style);
}
