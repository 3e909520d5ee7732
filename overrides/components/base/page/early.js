/**
 * Runs before the page is drawn: notes what the reader enters or presses before an element has
 * begun, which then takes it over (take-over.js); and says when a part of the page does not come.
 */

/** Milliseconds after which an element that has not begun says so. */
const LATE = 4000;

const { dataset } = document.documentElement;

/** @type {Set<Element>} what the reader has used, the latest last */
const used = new Set();

export function noteEarly() {
  for (const type of ["input", "change", "click", "submit"]) addEventListener(type, note, true);
  addEventListener("error", missing, true);
  setTimeout(late, LATE);
  // Other scripts of ours find it here.
  Object.assign(globalThis, { degEarly: used });
}

/** @param {Event} event */
function note(event) {
  const { type } = event;
  let target = /** @type {Element | null} */ (event.target);
  if (type === "click") {
    target = /** @type {Element} */ (target).closest("button[type=button], summary, [data-again]");
  }
  if (!target || target.closest("[data-started]")) return;
  // Sending a form before its script has come would only load the page again.
  if (type === "submit") event.preventDefault();
  if (target.matches("[data-again]")) {
    event.preventDefault();
    location.reload();
  }
  used.delete(target);
  used.add(target);
}

/** @param {Event} event a file of ours has not come */
function missing({ target }) {
  if (!/script|link/.test(/** @type {Element} */ (target).localName)) return;
  dataset.missing = "";
  late();
}

function late() {
  dataset.late = "";
}
