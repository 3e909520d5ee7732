/** The search itself, fetched at the first press: what the reader types, and what is found. */
import { loadData } from "../../memory/load-script.js";
import { child, copyOf, fill } from "../base/elements.js";
import { guideIndex } from "./guide-index.js";
import { markedPieces, matchingSentence } from "./matching-sentence.js";

const SHOWN_AT_ONCE = 12;
const REST = 500;

/**
 * Fetches the index and answers what the reader types from now on.
 *
 * @param {HTMLElement} element the deg-search element
 */
async function start(element) {
  const answer = guideIndex(await loadData(element.dataset.index ?? ""));
  const box = /** @type {HTMLInputElement} */ (child(element, "input"));
  const list = child(element, "ol");
  const more = child(element, ".deg-search__more");
  const say = whenAtRest(child(element, '[role="status"]'));
  /** @type {Answer} */
  let found = { results: [], isWhole: true };

  const add = () => {
    const { results } = found;
    const from = list.children.length;
    list.append(...results.slice(from, from + SHOWN_AT_ONCE).map((each) => entry(element, each)));
    more.hidden = list.children.length === results.length;
    const words = box.value.trim();
    const shown = list.children.length;
    say(statusOf(found, words, shown), { words, shown, count: results.length });
  };
  const show = () => {
    found = answer(box.value);
    list.replaceChildren();
    add();
  };
  box.addEventListener("input", show);
  more.addEventListener("click", () => {
    const from = list.children.length;
    add();
    list.querySelectorAll("a")[from]?.focus();
  });
  child(element, "form").addEventListener("submit", (event) => event.preventDefault());
  show();
}

/**
 * What says words once nobody has typed for a while, so that one message is spoken a pause.
 *
 * @param {HTMLElement} status
 */
function whenAtRest(status) {
  /** @type {number | undefined} */
  let resting;
  return (/** @type {string} */ name, /** @type {Record<string, string | number>} */ values) => {
    clearTimeout(resting);
    status.textContent = "";
    resting = setTimeout(() => {
      status.textContent = fill(status.dataset[name] ?? "", values);
    }, REST);
  };
}

/**
 * The name of the sentence that says truly what is shown.
 *
 * @param {Answer} answer
 * @param {string} words
 * @param {number} shown
 */
function statusOf({ results, isWhole }, words, shown) {
  if (!words) return "empty";
  if (!results.length) return "none";
  if (!isWhole) return "some";
  if (results.length === 1) return "one";
  return results.length > shown ? "part" : "found";
}

/**
 * @param {HTMLElement} element
 * @param {Result} result
 */
function entry(element, { url, title, page, text, terms }) {
  const hits = new Set(terms);
  const made = copyOf(element, "template");
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (made.querySelector(selector));
  const link = document.createElement("a");
  link.href = (element.dataset.root ?? "") + url;
  link.append(...marked(markedPieces(title, hits)));
  find("li").prepend(link);
  find(".deg-search__page").append(page);
  find(".deg-search__sentence").append(...marked(matchingSentence(text, hits)));
  for (const words of made.querySelectorAll("p")) if (!words.textContent) words.remove();
  return made;
}

/** @param {Piece[]} pieces */
function marked(pieces) {
  return pieces.map(({ text, isHit }) => {
    if (!isHit) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

Object.assign(globalThis, { degSearch: { start } });

/** @import { Piece } from "./matching-sentence.js" */
/** @import { Answer, Result } from "./guide-index.js" */
