/**
 * What a reader asks for: units that must all be found, each in one of several ways. A unit is a
 * word, or a phrase that the guide knows as one: e rate, hot spot, 1 to 1. Pure.
 */
import { chunksOf, formsOf, isLoose } from "./words.js";

const LONGEST_PHRASE = 7;
const SHORTEST_FUZZY = 5;
const LONG_WORD = 8;
const ANOTHER_SPELLING = 0.5;
const ONLY_BEGUN = 0.2;

/**
 * @param {string} text what the reader typed
 * @param {Known} known what the guide knows
 * @returns {Unit[]}
 */
export function unitsOf(text, known) {
  const chunks = chunksOf(text);
  const parts = chunks.flatMap((chunk) => chunk.parts);
  /** @type {Unit[]} */
  const units = [];
  while (parts.length) {
    let length = Math.min(LONGEST_PHRASE, parts.length);
    let unit = phrase(parts.slice(0, length), known);
    while (!unit && length > 1) {
      length -= 1;
      unit = phrase(parts.slice(0, length), known);
    }
    const [first = ""] = parts.splice(0, length);
    units.push(unit ?? word(first, known));
  }
  return units;
}

/**
 * Some words as one unit: another spelling of a known one, or words that are one word elsewhere.
 *
 * @param {string[]} parts
 * @param {Known} known
 * @returns {Unit | undefined}
 */
function phrase(parts, known) {
  const joined = parts.join("");
  const forms = formsOf(joined);
  const spellings = forms.map((form) => known.spellings.get(form)).find(Boolean) ?? [];
  const compound = forms.map((form) => known.compounds.get(form)).find(Boolean);
  const isPair = parts.length === 2 && forms.some((form) => known.words.has(form));
  if (!compound && !isPair) return undefined;
  const apart = parts.length > 1 ? parts : (compound ?? []);
  const ways = forms.map((form) => way([exact(form)]));
  for (const form of spellings) {
    if (!forms.includes(form)) ways.push(way([exact(form)], ANOTHER_SPELLING));
  }
  if (parts.length === 1) ways.push(way([begun(joined)], ONLY_BEGUN));
  if (apart.length > 1 && apart.every(isLoose)) ways.push(way(apart.map(exact), ANOTHER_SPELLING));
  return ways;
}

/**
 * A single word: as it is, the beginning of longer ones, two words run together, or misspelled.
 *
 * @param {string} typed
 * @param {Known} known
 * @returns {Unit}
 */
function word(typed, known) {
  const forms = formsOf(typed);
  const found = forms.map((form) => way([exact(form)]));
  const isKnown = forms.some((form) => known.words.has(form));
  found.push(way([begun(typed)], isKnown ? ONLY_BEGUN : 1));
  if (isKnown || !isLoose(typed) || known.begins(typed)) return found;
  for (let cut = 2; cut < typed.length - 1; cut += 1) {
    const parts = [typed.slice(0, cut), typed.slice(cut)];
    const areKnown = parts.every((part) => formsOf(part).some((form) => known.words.has(form)));
    if (areKnown) found.push(way(parts.map(begun)));
  }
  const slips = typed.length < SHORTEST_FUZZY ? 0 : typed.length < LONG_WORD ? 1 : 2;
  const isSplit = found.length > forms.length + 1;
  return isSplit || !slips ? found : [...found, way([{ term: typed, slips }])];
}

/** @type {(words: Word[], weight?: number) => Way} */
const way = (words, weight = 1) => ({ words, weight });

/** @type {(term: string) => Word} */
const exact = (term) => ({ term });

/** @type {(term: string) => Word} */
const begun = (term) => ({ term, isBegun: isLoose(term) });

/**
 * @typedef {object} Word
 * @property {string} term
 * @property {boolean} [isBegun] whether longer words that begin so will do
 * @property {number} [slips] how many letters may be wrong
 */
/** @typedef {{ words: Word[], weight: number }} Way all of its words must be found */
/** @typedef {Way[]} Unit one of its ways must be found */
/**
 * @typedef {object} Known
 * @property {Set<string>} words every word of the guide
 * @property {Map<string, string[]>} compounds what is one word in any spelling, with its parts
 * @property {Map<string, string[]>} spellings for a word, all others of the same meaning
 * @property {(beginning: string) => boolean} begins whether a word of the guide begins so
 */
