/** One polite live region for the page: the last words said within a pause are spoken. */
const PAUSE = 400;
/** @type {HTMLElement | undefined} */
let region;
/** @type {number | undefined} */
let timer;

/** @param {string} words */
export function announce(words) {
  if (!region) {
    region = document.createElement("div");
    region.className = "deg-unseen";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  const target = region;
  clearTimeout(timer);
  timer = setTimeout(() => {
    target.textContent = words;
  }, PAUSE);
}
