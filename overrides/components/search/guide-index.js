/** The guide's index: sections by what they say, ranked. Knows no page. */
import MiniSearch from "minisearch";
import { alsoOf, knownOf, textsOf } from "./known-words.js";
import { unitsOf } from "./query.js";
import { chunksOf, joinedForms, termsOf } from "./words.js";

const MOST_OF_A_PAGE = 3;
const SHORTEST_JOINED = 6;

/**
 * @param {Entry[]} entries
 * @returns {(words: string) => Answer} what answers a reader's words
 */
export function guideIndex(entries) {
  const chunked = new Map(entries.flatMap(textsOf).map((text) => [text, chunksOf(text)]));
  const known = knownOf(entries, [...chunked.values()]);
  const isKnown = (/** @type {string} */ joined) =>
    known.compounds.has(joined) || (joined.length >= SHORTEST_JOINED && known.words.has(joined));
  const index = new MiniSearch({
    idField: "url",
    fields: ["title", "also", "page", "text"],
    storeFields: ["title", "also", "page", "text"],
    extractField: (entry, name) => (name === "also" ? alsoOf(entry) : entry[name]),
    tokenize: (text) => termsOf(chunked.get(text) ?? chunksOf(text), isKnown),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: { title: 6, also: 6, page: 2 } },
  });
  index.addAll(entries);
  chunked.clear();
  return (words) => {
    const units = unitsOf(words, known);
    if (!units.length) return { results: [], isWhole: true };
    const queries = units.map(queryOf);
    const whole = index.search({ combineWith: "AND", queries });
    const found = whole.length ? whole : index.search({ combineWith: "OR", queries });
    const isGuess = units.length === 1 && units[0]?.some((way) => way.words[0]?.slips);
    return { results: ranked(found, joinedForms(words), isGuess), isWhole: whole.length > 0 };
  };
}

/**
 * The answers to several questions, the first results of each.
 *
 * @param {Entry[]} entries
 * @param {string[]} questions
 */
export function answers(entries, questions) {
  const answer = guideIndex(entries);
  return questions.map((words) => {
    const { results, isWhole } = answer(words);
    return { isWhole, count: results.length, urls: results.map(({ url }) => url) };
  });
}

/**
 * @param {Unit} unit
 * @returns {import("minisearch").QueryCombination}
 */
function queryOf(unit) {
  const queries = unit.map(({ words, weight }) => ({
    combineWith: /** @type {const} */ ("AND"),
    boostTerm: () => weight,
    queries: words.map(({ term, isBegun, slips }) => ({
      queries: [term],
      prefix: Boolean(isBegun),
      fuzzy: slips ?? false,
    })),
  }));
  return { combineWith: "OR", queries };
}

/**
 * The results with those first that bear the very words as their title, terms before all others;
 * no page fills the list.
 *
 * @param {SearchResult[]} found
 * @param {string[]} forms the words as one
 * @param {boolean} [isGuess] whether what was found is taken for what was meant
 * @returns {Result[]}
 */
function ranked(found, forms, isGuess) {
  const place = (/** @type {SearchResult} */ { title, also, page, match }) => {
    const meant = isGuess ? [...forms, ...Object.keys(match)] : forms;
    const isNamed = (/** @type {string} */ name) =>
      joinedForms(name).some((form) => meant.includes(form));
    if (also && [title, ...also].some(isNamed)) return 0;
    return isNamed(title) ? 1 + Number(page !== "") : 3;
  };
  const placed = found.map((result) => ({ result, place: place(result) }));
  placed.sort((one, other) => one.place - other.place || other.result.score - one.result.score);
  const ofPage = new Map();
  const kept = placed.filter(({ result: { id } }) => {
    const page = id.split("#")[0];
    ofPage.set(page, (ofPage.get(page) ?? 0) + 1);
    return ofPage.get(page) <= MOST_OF_A_PAGE;
  });
  return kept.map(({ result }) => ({
    url: result.id,
    title: result.title,
    page: result.page,
    text: result.text,
    terms: Object.keys(result.match),
  }));
}

/**
 * @typedef {object} Entry a section of the guide
 * @property {string} url
 * @property {string} title
 * @property {string} page the titles above it, none for a page itself
 * @property {string} text
 * @property {string[]} [also] for a term, its other spellings
 */
/** @typedef {Omit<Entry, "also"> & { terms: string[] }} Result with the words it was found by */
/** @typedef {{ results: Result[], isWhole: boolean }} Answer whole if each holds all the words */
/** @import { SearchResult } from "minisearch" */
/** @import { Unit } from "./query.js" */
