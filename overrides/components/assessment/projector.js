/** One indicator at a time, large, for a projector; and back to all of them. */
import { announce } from "../base/announce.js";
import { child, fill } from "../base/elements.js";

/**
 * The view survives a reload, and begins where the reader is.
 *
 * @param {AssessmentElement} root
 * @param {AbortSignal} signal
 */
export function prepareProjector(root, signal) {
  const { indicators = [] } = root;
  const page = document.documentElement;
  let at = 0;

  const go = (/** @type {number} */ next) => {
    at = Math.max(0, Math.min(next, indicators.length - 1));
    show(root, at);
    setAlone(true);
    const indicator = indicators[at];
    if (indicator) root.keepPlace(indicator).catch(() => {});
  };
  const setAlone = (/** @type {boolean} */ alone) => {
    page.toggleAttribute("data-alone", alone);
    child(root, "[data-alone]").hidden = alone;
    child(root, "[data-steps]").hidden = !alone;
    history.replaceState(alone ? { alone } : null, "");
  };
  const leave = () => {
    setAlone(false);
    indicators[at]?.scrollIntoView();
    child(root, "[data-alone]").focus({ preventScroll: true });
  };
  const on = (/** @type {string} */ selector, /** @type {() => void} */ action) =>
    child(root, selector).addEventListener("click", action, { signal });
  on("[data-alone]", () => {
    go(whereWeAre(root));
    child(root, "[data-next]:enabled, [data-together]").focus();
  });
  on("[data-previous]", () => go(at - 1));
  on("[data-next]", () => go(at + 1));
  on("[data-together]", leave);
  const press = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && page.hasAttribute("data-alone")) leave();
  };
  document.addEventListener("keydown", press, { signal });
  signal.addEventListener("abort", () => page.removeAttribute("data-alone"));
  if (history.state?.alone) go(whereWeWere(root));
}

/**
 * @param {AssessmentElement} root
 * @param {number} at
 */
function show(root, at) {
  const { indicators = [] } = root;
  for (const each of indicators) each.toggleAttribute("data-current", each === indicators[at]);
  const position = child(root, "[data-position]");
  const { words = "", said = "" } = position.dataset;
  const title = child(/** @type {Element} */ (indicators[at]), "[data-title]").textContent ?? "";
  const values = { number: at + 1, total: indicators.length, title };
  position.textContent = fill(words, values);
  announce(fill(said, values));
  disable(root, "[data-previous]", at === 0);
  disable(root, "[data-next]", at === indicators.length - 1);
  scrollTo(0, 0);
}

/**
 * A button that cannot be used loses the focus, which then goes to one that can.
 *
 * @param {AssessmentElement} root
 * @param {string} selector
 * @param {boolean} isOff
 */
function disable(root, selector, isOff) {
  const button = /** @type {HTMLButtonElement} */ (child(root, selector));
  const hadFocus = button === document.activeElement;
  button.disabled = isOff;
  if (isOff && hadFocus) child(root, "[data-steps] button:enabled").focus();
}

/**
 * The indicator under the reader's eyes; at the top of the page, the one where they were last.
 *
 * @param {AssessmentElement} root
 */
function whereWeAre(root) {
  const { indicators = [] } = root;
  const bar = child(root, "[data-bar]").getBoundingClientRect();
  const seen = indicators.findIndex((each) => each.getBoundingClientRect().bottom > bar.bottom);
  return seen > 0 ? seen : whereWeWere(root);
}

/** @param {AssessmentElement} root */
function whereWeWere({ indicators = [], store }) {
  const place = store?.plan.place;
  const id = (location.hash || place?.path)?.split("#")[1];
  const found = indicators.findIndex((indicator) => indicator.id === id);
  return Math.max(0, found);
}

/** @import { AssessmentElement } from "./assessment.js" */
