/** What the guide knows of words: which it uses, which are one, which mean the same. Pure. */
import { chunksOf, formsOf, termsOf } from "./words.js";

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
  const compounds = new Map(texts.flatMap(compoundsOf));
  const spellings = new Map();
  for (const { title, also } of entries) {
    if (!also) continue;
    const named = [title, ...also].flatMap(formsWithParts);
    const all = [...new Set(named.map(([form]) => form))];
    for (const [form, parts] of named) {
      spellings.set(form, all);
      compounds.set(form, parts);
    }
  }
  const words = new Set(texts.flatMap((chunks) => termsOf(chunks)));
  const sorted = [...words].sort();
  return { words, compounds, spellings, begins: (beginning) => begins(sorted, beginning) };
}

/**
 * The words of a text that are written with a hyphen, joined: what is one word in any spelling.
 *
 * @param {Chunk[]} chunks
 */
function compoundsOf(chunks) {
  return chunks.filter(({ parts }) => parts.length > 1).flatMap(({ parts }) => withParts(parts));
}

/** @param {string} phrase */
function formsWithParts(phrase) {
  return withParts(chunksOf(phrase).flatMap(({ parts }) => parts));
}

/**
 * Some words as one, with its parts.
 *
 * @param {string[]} parts
 * @returns {[string, string[]][]}
 */
function withParts(parts) {
  return formsOf(parts.join("")).map((form) => [form, parts]);
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
