/** One polite live region for the page: what is said before a rest is spoken as one message. */
const REST = 800;
/** @type {HTMLElement | undefined} */
let region;
/** @type {number | undefined} */
let timer;
/** @type {Set<string>} */
const waiting = new Set();

/** @param {string} words */
export function announce(words) {
  if (!region) {
    region = document.createElement("div");
    region.className = "deg-unseen";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  const target = region;
  waiting.add(words);
  clearTimeout(timer);
  timer = setTimeout(() => {
    target.textContent = [...waiting].join(" ");
    waiting.clear();
  }, REST);
}
