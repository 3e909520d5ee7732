/** Whether a date can be relied on: it is kept as 2026-10-03, or as words that name no day. */

/** Evidence from before this year is more likely a slip of the hand than so old. */
const FIRST_YEAR = "1990";

/**
 * @param {Date} time
 * @returns {string} the day of it here, such as 2026-10-03
 */
export function dayOf(time) {
  if (Number.isNaN(time.getTime())) return String(time);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Whether this is a day of the calendar, which 2026-02-31 is not.
 *
 * @param {string} date
 */
export function isDay(date) {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const time = new Date(`${date}T00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

/**
 * What there is to ask about a date: null where it can be relied on, or where there is none.
 *
 * @param {string} date
 * @param {string} today such as 2026-11-24
 * @returns {"unread" | "early" | "late" | null}
 */
export function doubtOf(date, today) {
  if (!date) return null;
  if (!isDay(date)) return "unread";
  if (date < FIRST_YEAR) return "early";
  return date > today ? "late" : null;
}
