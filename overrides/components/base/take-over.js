/** Takes over what the reader has entered or pressed before an element had begun. */
import { child } from "./elements.js";

/** @type {Set<Element>} noted by early.js, which runs before the page is drawn; the latest last */
const used = /** @type {any} */ (globalThis).degEarly ?? new Set();

/**
 * Lets an element begin, which may show other values, then tells it of each control that the
 * reader has used, as if that were done only now.
 *
 * @param {HTMLElement} root
 * @param {() => void} begin
 */
export function takeOver(root, begin) {
  const controls = [...used].filter((control) => root.contains(control));
  const acts = controls.map((control) => actOf(/** @type {HTMLInputElement} */ (control)));
  begin();
  for (const control of controls) used.delete(control);
  for (const again of acts) again();
}

/**
 * Folds every part. One that looked folded already, and that the reader pressed, unfolds.
 *
 * @param {HTMLElement} root
 */
export function foldAll(root) {
  for (const details of root.querySelectorAll("details")) {
    details.open = used.has(child(details, "summary")) && !details.open;
  }
}

/**
 * What the reader has done with a control.
 *
 * @param {HTMLInputElement} control a box, a list, a field, a button or a form
 * @returns {() => void} does it again
 */
function actOf(control) {
  const { localName, checked, value } = control;
  if (localName === "button") return () => control.click();
  const types = localName === "form" ? ["submit"] : isEntered(control) ? ["input", "change"] : [];
  return () => {
    for (const type of types) {
      control.checked = checked;
      // Writing the same again would move the cursor.
      if (control.value !== value) control.value = value;
      control.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
  };
}

/**
 * Whether a control says something else than it said when the page came.
 *
 * @param {HTMLInputElement & {selectedIndex?: number}} control
 */
function isEntered({ type, checked, defaultChecked, value, defaultValue, selectedIndex = 0 }) {
  if (/radio|checkbox/.test(type)) return checked !== defaultChecked;
  return selectedIndex > 0 || value !== (defaultValue ?? value);
}
