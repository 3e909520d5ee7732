/** Where the focus goes when what had it is written anew or goes away. */

const FOCUSABLE = "a[href], button, summary, input, select, textarea";

/**
 * Gives a place new content. What was open stays open, and the focus stays where it was.
 *
 * @param {Element} place
 * @param {(Node | string)[]} children
 */
export function refill(place, ...children) {
  const open = all("details", place).map((details) => details.hasAttribute("open"));
  const focused = all(FOCUSABLE, place).indexOf(focusedNow());
  const keepFocus = rememberFocus();
  place.replaceChildren(...children);
  all("details", place).forEach((details, index) => {
    details.toggleAttribute("open", open[index] ?? false);
  });
  all(FOCUSABLE, place)[focused]?.focus();
  keepFocus();
}

/**
 * Remembers where the focus is, before something is done.
 *
 * @returns {() => void} call it afterwards: a focus that is lost goes to the next control in the
 *   page's order, or the one before
 */
export function rememberFocus() {
  const before = all(FOCUSABLE);
  const at = before.indexOf(focusedNow());
  return () => {
    if (at < 0 || isShown(focusedNow())) return;
    const near = [...before.slice(at), ...before.slice(0, at).reverse()];
    near.find(isShown)?.focus();
  };
}

/** @param {HTMLElement} element */
const isShown = (element) =>
  element !== document.body && !element.matches(":disabled") && element.checkVisibility();

const focusedNow = () => /** @type {HTMLElement} */ (document.activeElement ?? document.body);

/**
 * @param {string} selector
 * @param {ParentNode} [place]
 */
const all = (selector, place = document) =>
  /** @type {HTMLElement[]} */ ([...place.querySelectorAll(selector)]);
