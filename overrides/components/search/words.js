/**
 * The words of a text, as the search compares them: the one tokenizer for what the guide says and
 * for what a reader types. Pure: no page, no index.
 *
 * A compound is kept joined and split: "E-Rate" is erate, and also e and rate. Capitals, accents,
 * curly quotes and every kind of hyphen make no difference; a plural is also its singular.
 */

const HYPHENS = "\\-\u2010-\u2015\u2212\u00AD\u200B\u2060&";
const QUOTES = "'\u2018\u2019\u02BC\u2032";
const LETTERS = "[\\p{L}\\p{N}\\p{M}]+";
const INSIDE = `(?:[${HYPHENS}${QUOTES}]+|[.,:](?=\\p{N}))`;
const CHUNK = new RegExp(`${LETTERS}(?:${INSIDE}${LETTERS})*`, "gu");
const HYPHEN = new RegExp(`[${HYPHENS}]+`, "u");
const QUOTE = new RegExp(`[${QUOTES}]`, "gu");
const LONGEST_RUN = 7;
const SHORTEST_LOOSE = 3;

/**
 * The chunks of a text in order: words, and compounds with their parts.
 *
 * @param {string} text
 * @returns {Chunk[]}
 */
export function chunksOf(text) {
  let end = 0;
  return [...text.matchAll(CHUNK)].map((match) => {
    const parts = match[0].split(HYPHEN).map(plain);
    const start = match.index;
    const isNext = start - end <= 2 && /^,?\s$/.test(text.slice(end, start));
    end = start + match[0].length;
    return { start, end, parts, isNext };
  });
}

/**
 * A word without capitals, accents, quotes and the possessive; a number without its commas.
 *
 * @param {string} word
 */
function plain(word) {
  const small = word.toLowerCase();
  if (/^[a-z]+$/.test(small)) return small;
  return small
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(QUOTE, "'")
    .replace(/'s$/, "")
    .replaceAll("'", "")
    .replace(/(\p{N}),(?=\p{N})/gu, "$1");
}

/** @type {(word: string) => boolean} */
const hasNumber = (word) => /\p{N}/u.test(word);

/**
 * A word, and what it may be the plural of: English and Spanish endings.
 *
 * @param {string} word
 */
export function formsOf(word) {
  const forms = [word];
  if (word.endsWith("s") && word.length > 3 && /[^sui\p{N}]s$/u.test(word)) {
    forms.push(/[^aeiou]ies$/.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1));
    if (/..(?:s|x|z|ch|sh|[aeiou][lnrd])es$/.test(word)) forms.push(word.slice(0, -2));
  }
  return forms;
}

/**
 * All that a text is found by.
 *
 * @param {Chunk[]} chunks
 * @param {(joined: string) => boolean} [isKnown] whether words that stand apart are one elsewhere
 */
export function termsOf(chunks, isKnown) {
  /** @type {string[]} */
  const found = [];
  chunks.forEach(({ parts }, index) => {
    for (const part of parts) found.push(...formsOf(part));
    if (parts.length > 1) found.push(...formsOf(parts.join("")));
    if (!isKnown) return;
    for (const { joined } of runsFrom(chunks, index).slice(1)) {
      if (isKnown(joined)) found.push(...formsOf(joined));
    }
  });
  return found;
}

/**
 * A chunk as one word, then with the next, and so on, while no more than a comma parts them.
 *
 * @param {Chunk[]} chunks
 * @param {number} first
 */
export function runsFrom(chunks, first) {
  const runs = [];
  let joined = "";
  for (const chunk of chunks.slice(first, first + LONGEST_RUN)) {
    if (joined && !chunk.isNext) break;
    joined += chunk.parts.join("");
    runs.push({ joined, end: chunk.end });
  }
  return runs;
}

/**
 * A phrase in any spelling as one word: "hot spots", "Hot-Spots" and "hotspots" are the same.
 *
 * @param {string} phrase
 */
export function joinedForms(phrase) {
  return formsOf(
    chunksOf(phrase)
      .flatMap(({ parts }) => parts)
      .join(""),
  );
}

/**
 * Whether a word may stand for the beginning of others: no number, and three letters or more.
 *
 * @type {(word: string) => boolean}
 */
export const isLoose = (word) => word.length >= SHORTEST_LOOSE && !hasNumber(word);

/**
 * @typedef {object} Chunk
 * @property {number} start where it begins in the text
 * @property {number} end where the text goes on
 * @property {string[]} parts plain words: one, or those of a compound
 * @property {boolean} isNext whether no more than a comma parts it from the chunk before
 */
