/** Amounts as people write them, and what they add up to. */

const AMOUNT = /^-?\$? ?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d{1,2})?$/;

/**
 * @param {string} words such as "$12,500"
 * @returns {number} an amount, 0 where nothing is written, or NaN where no amount is
 */
export function readAmount(words) {
  const trimmed = words.trim();
  if (!trimmed) return 0;
  return AMOUNT.test(trimmed) ? Number(trimmed.replace(/[$, ]/g, "")) : Number.NaN;
}

/**
 * The sum of what is known, with a question mark where something is not; nothing of nothing.
 *
 * @param {string[]} all
 * @param {string} lang
 */
export function totalOf(all, lang) {
  const written = all.filter((words) => words.trim());
  if (!written.length) return "";
  const amounts = written.map(readAmount);
  const sum = amounts.reduce((total, each) => total + (each || 0), 0);
  const shown = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(sum);
  return amounts.some(Number.isNaN) ? `${shown}+?` : shown;
}
