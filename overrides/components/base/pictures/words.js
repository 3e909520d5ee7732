/** The words of the results with values in them, and numbers and lists as the language has them. */
import { copyOf, fill } from "../elements.js";

/**
 * @param {Element} root an element with base/pictures/words.html in it
 * @returns {Say}
 */
export function wordsOf(root) {
  const places = copyOf(root, '[data-template="words"]').querySelectorAll("[data-word]");
  const words = new Map(
    [...places].map((place) => [place.getAttribute("data-word"), place.textContent ?? ""]),
  );
  return (name, values = {}) => fill(words.get(name) ?? "", values);
}

/**
 * @param {number | null} value
 * @returns {string} with two decimal places at most; a dash where there was nothing to count
 */
export const number = (value) =>
  value === null
    ? "–"
    : new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(
        value,
      );

/** @param {string[]} texts */
export const inWords = (texts) => new Intl.ListFormat(document.documentElement.lang).format(texts);

/** @typedef {(name: string, values?: Record<string, string | number>) => string} Say */
