/** The sentence of a text that best shows why it was found, without the page. */

const LONGEST = 180;

/**
 * @param {string} text
 * @param {string[]} terms plain terms
 * @param {(term: string) => string} plain
 * @returns {string} the sentence with most of the terms, cut to a readable length
 */
export function matchingSentence(text, terms, plain) {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const hits = (/** @type {string} */ sentence) => {
    const words = plain(sentence);
    return terms.filter((term) => words.includes(term)).length;
  };
  let best = "";
  let most = -1;
  for (const sentence of sentences) {
    const count = hits(sentence);
    if (count > most) [best, most] = [sentence, count];
  }
  return best.length > LONGEST ? `${best.slice(0, LONGEST - 1).trimEnd()}…` : best;
}
