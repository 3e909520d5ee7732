/** The search itself, fetched at the first press: the index, the matching, the results. */
import MiniSearch from "minisearch";
import { loadData } from "../../memory/load-script.js";
import { child, fill } from "../base/elements.js";
import { matchingSentence } from "./matching-sentence.js";

const MOST = 12;

/**
 * Fetches the index and answers what the reader types from now on.
 *
 * @param {HTMLElement} element the deg-search element
 */
async function start(element) {
  const entries = await loadData(element.dataset.index ?? "");
  const search = new MiniSearch({
    idField: "url",
    fields: ["title", "page", "text"],
    storeFields: ["title", "page", "text"],
    processTerm: (term) => plain(term),
    searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
  });
  search.addAll(entries);
  const box = /** @type {HTMLInputElement} */ (child(element, "input"));
  const show = () =>
    showResults(element, box.value.trim() ? search.search(box.value) : [], box.value);
  box.addEventListener("input", show);
  child(element, "form").addEventListener("submit", (event) => event.preventDefault());
  show();
}

/**
 * A term without capitals and accents, so that "ano" finds "año".
 *
 * @param {string} term
 */
function plain(term) {
  return term
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/**
 * @param {HTMLElement} element
 * @param {import("minisearch").SearchResult[]} found
 * @param {string} words
 */
function showResults(element, found, words) {
  const status = child(element, '[role="status"]');
  const key = !words.trim() ? "empty" : found.length ? "found" : "none";
  status.textContent = fill(status.dataset[key] ?? "", {
    words: words.trim(),
    count: found.length,
  });
  const results = found.slice(0, MOST).map((result) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = (element.dataset.root ?? "") + result.id;
    link.textContent = result.title;
    entry.append(link);
    if (result.page) entry.append(paragraph("deg-search__page", result.page));
    const sentence = matchingSentence(result.text, Object.keys(result.match).map(plain), plain);
    if (sentence) entry.append(paragraph("deg-search__sentence", sentence));
    return entry;
  });
  child(element, "ol").replaceChildren(...results);
}

/**
 * @param {string} name
 * @param {string} words
 */
function paragraph(name, words) {
  const element = document.createElement("p");
  element.className = name;
  element.textContent = words;
  return element;
}

Object.assign(globalThis, { degSearch: { start } });
