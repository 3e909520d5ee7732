/** What the guide knows of words: which it uses, which are one, which mean the same. Pure. */
import { compoundsOf, joinedForms, termsOf } from "./words.js";

/** @param {Entry} entry */
export const alsoOf = ({ also = [] }) => also.join("; ");

/** @param {Entry} entry */
export const textsOf = (entry) => [entry.title, entry.page, entry.text, alsoOf(entry)];

/**
 * @param {Entry[]} entries
 * @param {Chunk[][]} texts
 * @returns {Known}
 */
export function knownOf(entries, texts) {
  const compounds = new Set(texts.flatMap(compoundsOf));
  const spellings = new Map();
  for (const { title, also } of entries) {
    if (!also) continue;
    const all = [...new Set([title, ...also].flatMap(joinedForms))];
    for (const spelling of all) {
      spellings.set(spelling, all);
      compounds.add(spelling);
    }
  }
  const words = new Set(texts.flatMap((chunks) => termsOf(chunks)));
  const sorted = [...words].sort();
  return { words, compounds, spellings, begins: (beginning) => begins(sorted, beginning) };
}

/**
 * @param {string[]} sorted
 * @param {string} beginning
 */
function begins(sorted, beginning) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(beginning) ?? false;
}

/** @import { Entry } from "./guide-index.js" */
/** @import { Known } from "./query.js" */
/** @import { Chunk } from "./words.js" */
