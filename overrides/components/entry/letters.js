/** The letters of a paper form: 1 to 4 for the levels, ? for not known, x for does not apply. */
import { LEVELS } from "../../rules/instrument.js";

const NOW = new Map([
  ...LEVELS.map((level, index) => /** @type {[string, string]} */ ([String(index + 1), level])),
  ["?", "unknown"],
  ["x", "not-applicable"],
]);

/**
 * @param {string} letter
 * @param {string} field "now", or "want", which takes a level alone
 * @returns {string | null | undefined} null for nothing, undefined for a letter without meaning
 */
export function meaningOf(letter, field) {
  const typed = letter.trim().toLowerCase();
  if (typed === "") return null;
  const value = NOW.get(typed);
  return field === "now" || LEVELS.includes(value ?? "") ? value : undefined;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
export function letterOf(value) {
  return [...NOW].find(([, meaning]) => meaning === value)?.[0] ?? "";
}
