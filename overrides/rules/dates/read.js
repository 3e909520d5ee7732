/** Reads the day that somebody has typed or pasted, in the order of the page's language. */
import { isDay } from "./judge.js";

/** What may follow a day in what is pasted: the hour, and its zone. */
const HOUR =
  /(?:t|[\s,]+(?:at\s+)?)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|[a-z]{2,4}|[+-]\d\d:?\d\d)?$/;

/** Whatever is longer is not a date alone. */
const LONGEST = 80;

/** The end of a day such as 3rd. */
const ORDINAL = /(\d)(?:st|[nr]d|th)\b/g;

/** Words between the parts of a date. */
const BETWEEN = ["of", "the", "de", "del", "el"];

/**
 * A year of two digits is one after 2000. What could be two days, or none, is not guessed.
 *
 * @param {string} words such as 10/3/26, Oct 3rd, 2026 or 3 de octubre de 2026
 * @param {string} lang of the page
 * @returns {string} such as 2026-10-03, or ""
 */
export function readDay(words, lang) {
  if (words.length > LONGEST) return "";
  const text = plain(words.trim()).replace(HOUR, "").replace(ORDINAL, "$1");
  const parts = text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3").match(/\d+|\p{Letter}+/gu) ?? [];
  /** @type {string[]} */
  const numbers = [];
  /** @type {Record<string, number[]>} */
  const found = { month: [], weekday: [] };
  for (const part of parts) {
    const kind = ["month", "weekday"].find((each) => named(part, each, lang) >= 0);
    if (/\d/.test(part)) numbers.push(part);
    else if (kind) found[kind]?.push(named(part, kind, lang));
    else if (!BETWEEN.includes(part)) return "";
  }
  const { month: [month, ...months] = [], weekday: [weekday, ...weekdays] = [] } = found;
  if (months.length + weekdays.length > 0) return "";
  const day = month === undefined ? inNumbers(numbers, lang) : withName(numbers, month + 1);
  const isWrong = weekday !== undefined && new Date(day).getUTCDay() !== weekday;
  return isWrong ? "" : day;
}

/**
 * @param {string[]} numbers the day and the year, or the year and the day
 * @param {number} month
 */
function withName(numbers, month) {
  const [first = "", last = ""] = numbers;
  if (numbers.length !== 2) return "";
  return first.length > 2 ? written(first, month, last) : written(last, month, first);
}

/**
 * @param {string[]} numbers
 * @param {string} lang
 */
function inNumbers(numbers, lang) {
  const [first = "", second = "", third = ""] = numbers;
  if (numbers.length !== 3) return "";
  if (first.length > 2) return written(first, second, third);
  const order = orderOf(lang);
  const [one, other] = order.indexOf("month") < order.indexOf("day") ? [0, 1] : [1, 0];
  // Only with a whole year is it clear that 31/12/2026 is not in the page's own order.
  if (third.length > 2) {
    const at = (/** @type {number} */ index) => String(numbers[index]);
    return written(third, at(one), at(other)) || written(third, at(other), at(one));
  }
  const place = (/** @type {string} */ name) => String(numbers[order.indexOf(name)]);
  return written(place("year"), place("month"), place("day"));
}

/**
 * @param {string} year with two or four digits
 * @param {string | number} month
 * @param {string} day
 */
function written(year, month, day) {
  const whole = year.length === 2 ? `20${year}` : year;
  const date = [whole, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
  return isDay(date) ? date : "";
}

/**
 * @param {string} lang
 * @returns {string[]} day, month and year as the language orders them
 */
function orderOf(lang) {
  const parts = new Intl.DateTimeFormat(lang).formatToParts(0).map(({ type }) => type);
  return parts.filter((type) => ["day", "month", "year"].includes(type));
}

/**
 * Which month or weekday a word names: in the page's language or in English, by three letters or
 * more. January and Sunday are 0; -1 is none.
 *
 * @param {string} word
 * @param {string} kind
 * @param {string} lang
 */
function named(word, kind, lang) {
  if (word.length < 3) return -1;
  const places = [lang, "en"].map((each) =>
    namesOf(kind, each).findIndex((name) => name.startsWith(word)),
  );
  return places.find((place) => place >= 0) ?? -1;
}

/** @type {Map<string, string[]>} */
const names = new Map();

/**
 * @param {string} kind
 * @param {string} lang
 */
function namesOf(kind, lang) {
  const known = names.get(kind + lang);
  if (known) return known;
  const format = new Intl.DateTimeFormat(lang, { [kind]: "long", timeZone: "UTC" });
  // November 1, 2026 is a Sunday.
  const days = Array.from({ length: kind === "month" ? 12 : 7 }, (_, at) =>
    kind === "month" ? Date.UTC(2026, at) : Date.UTC(2026, 10, 1 + at),
  );
  const list = days.map((day) => plain(format.format(day)));
  names.set(kind + lang, list);
  return list;
}

/** @param {string} words */
const plain = (words) =>
  words
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
