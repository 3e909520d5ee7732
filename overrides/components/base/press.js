/**
 * One guard for all that is done at the press of a button: pressed twice, it is done once, and the
 * focus stays in sight.
 */

import { rememberFocus } from "./focus.js";

/** Milliseconds after an action is done in which another press still belongs to it. */
const REST = 300;

/** Pixels between two presses of one place, whatever stands there by now. */
const NEAR = 10;

/** @type {Press[]} those that are being done, or were done a moment ago */
let recent = [];

/**
 * Does something at each press of a button, or at each sending of a form.
 *
 * @param {HTMLElement} root
 * @param {string} selector of buttons below, or one that begins with "form"
 * @param {(pressed: HTMLElement) => unknown} action
 * @param {AbortSignal} [signal]
 */
export function onPress(root, selector, action, signal) {
  const hear = async (/** @type {any} */ event) => {
    const target = event.target.closest(selector);
    if (!target) return;
    event.preventDefault();
    const now = performance.now();
    recent = recent.filter(({ until }) => until > now);
    const same = recent.find((press) => isSame(press, target, event));
    if (same) {
      same.until = Math.max(same.until, now + REST);
      return;
    }
    const { clientX: x, clientY: y } = event;
    const press = { target, words: wordsIn(target), x, y, until: Number.POSITIVE_INFINITY };
    recent.push(press);
    const keepFocus = rememberFocus();
    try {
      await action(target);
    } catch (error) {
      // The notice says so: whoever pressed has seen nothing happen.
      document.dispatchEvent(new Event("deg-not-done"));
      throw error;
    } finally {
      press.until = performance.now() + REST;
      keepFocus();
      document.activeElement?.scrollIntoView({ block: "nearest" });
    }
  };
  root.addEventListener(selector.startsWith("form") ? "submit" : "click", hear, { signal });
}

/**
 * Whether a press is of the same button, or by hand at the same place.
 *
 * @param {Press} press
 * @param {HTMLElement} target
 * @param {MouseEvent} event one without detail comes from the keyboard, and has no place
 */
function isSame(press, target, { detail, clientX, clientY }) {
  const { x, y, words } = press;
  if (press.target === target) return words === wordsIn(target);
  return detail > 0 && Math.hypot(x - clientX, y - clientY) < NEAR;
}

/**
 * What is typed into a form: with other words, it is another one.
 *
 * @param {HTMLElement} target
 */
const wordsIn = (target) => target.querySelector("input")?.value;

/** @typedef {{target: HTMLElement, words?: string, x: number, y: number, until: number}} Press */
