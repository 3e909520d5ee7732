/** The sentence of a text that best shows why it was found, with its hits; without the page. */
import { chunksOf, formsOf, runsFrom } from "./words.js";

const LONGEST = 180;
const BEFORE_HIT = 60;
/** The short name of a source, which says little by itself. */
const CITATION = / *\[[^\]]*\]/g;

/**
 * @param {string} text
 * @param {Set<string>} terms the words it was found by
 * @returns {Piece[]} the sentence with most of them, cut to a readable length
 */
export function matchingSentence(text, terms) {
  const [sentence, hits] = best(text.replace(CITATION, ""), terms);
  return markedPieces(shortened(hits ? sentence : best(text, terms)[0], terms), terms);
}

/**
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {[string, number]} the first sentence with most of the terms, and how many it has
 */
function best(text, terms) {
  const sentences = text.match(/\S.*?(?:[.!?…]["”»’)]*(?=\s)|$)/gsu) ?? [];
  /** @type {[string, number]} */
  let found = ["", -1];
  for (const sentence of sentences) {
    const hits = hitsIn(sentence, terms);
    const words = new Set(hits.map(({ start, end }) => sentence.slice(start, end).toLowerCase()));
    if (words.size > found[1]) found = [sentence, words.size];
  }
  return found;
}

/**
 * A text in pieces, those that are hits marked.
 *
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {Piece[]}
 */
export function markedPieces(text, terms) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  for (const { start, end } of hitsIn(text, terms)) {
    pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isHit: false });
  return pieces.filter((piece) => piece.text);
}

/**
 * Where the terms stand, as words, as parts of compounds, or over several words.
 *
 * @param {string} text
 * @param {Set<string>} terms
 */
function hitsIn(text, terms) {
  const chunks = chunksOf(text);
  const isHit = (/** @type {string} */ word) => formsOf(word).some((form) => terms.has(form));
  /** @type {{ start: number, end: number }[]} */
  const hits = [];
  let at = 0;
  chunks.forEach(({ start, end, parts }, first) => {
    if (start < at) return;
    const run = runsFrom(chunks, first)
      .reverse()
      .find(({ joined }) => isHit(joined));
    if (!run && !parts.some(isHit)) return;
    at = run?.end ?? end;
    hits.push({ start, end: at });
  });
  return hits;
}

/**
 * @param {string} sentence
 * @param {Set<string>} terms
 */
function shortened(sentence, terms) {
  if (sentence.length <= LONGEST) return sentence;
  const [hit] = hitsIn(sentence, terms);
  const isLate = hit && hit.end > LONGEST - 1;
  const start = isLate ? sentence.indexOf(" ", hit.start - BEFORE_HIT) + 1 : 0;
  const cut = sentence.slice(start, start + LONGEST - 2);
  const isCut = start + cut.length < sentence.length;
  return (start ? "…" : "") + (isCut ? `${cut.replace(/\s+\S*$/, "")}…` : cut);
}

/** @typedef {{ text: string, isHit: boolean }} Piece */
