/** One polite live region for the page: what is said before a rest is spoken as one message. */
const REST = 800;
/** @type {HTMLElement | undefined} */
let region;
/** @type {number | undefined} */
let timer;
/** @type {Map<unknown, string>} the latest words about each thing */
const waiting = new Map();

/**
 * @param {string} words
 * @param {unknown} [about] later words about the same take the place of these
 */
export function announce(words, about = words) {
  if (!region) {
    region = document.createElement("div");
    region.className = "deg-unseen";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  const target = region;
  waiting.set(about, words);
  clearTimeout(timer);
  timer = setTimeout(() => {
    target.textContent = [...waiting.values()].join(". ");
    waiting.clear();
  }, REST);
}

/**
 * Speaks words that come to stand in a place, unless they came with the page.
 *
 * @param {Element} place in an element of ours
 * @param {string} words
 */
export function announceIn(place, words) {
  if (place.closest("[data-started]")) announce(words, place);
}

/**
 * Gives a place other words, such as a count, and speaks them.
 *
 * @param {Element} place in an element of ours
 * @param {string} words
 */
export function announceChange(place, words) {
  if (place.textContent === words) return;
  place.textContent = words;
  announceIn(place, words);
}
