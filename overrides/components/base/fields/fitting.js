/** What is typed, as far as it can be kept. The rest stays in its field, and is said beside it. */
import { LONGEST_TEXT } from "../../../memory/records/record.js";
import { announce } from "../announce.js";
import { fill } from "../elements.js";
import { sayBeside, wordsBeside } from "./beside.js";

/** Characters of the rest that are shown, so that its beginning is found. */
const SHOWN = 40;

/**
 * @param {Field} control its words for too much are in data-too-long
 * @returns {string} what the store can hold of it
 */
export function fitting(control) {
  const { value } = control;
  const kept = beginning(value);
  const count = value.length - kept.length;
  const wasTooLong = isTooLong(control);
  if (count > 0) {
    const rest = value.slice(kept.length).trim().slice(0, SHOWN);
    control.setAttribute("aria-invalid", "true");
    sayBeside(control, say(control, { count, rest }));
    if (!wasTooLong) announce(wordsBeside(control), control);
  } else if (wasTooLong) {
    control.removeAttribute("aria-invalid");
    sayBeside(control, "");
  }
  return kept;
}

/**
 * What a field still holds must not be written over.
 *
 * @param {Element} control
 */
export const isTooLong = (control) => control.getAttribute("aria-invalid") === "true";

/**
 * As many characters as fit; one that takes two places is not parted.
 *
 * @param {string} text
 */
function beginning(text) {
  const parted = /[\uD800-\uDBFF]/.test(text[LONGEST_TEXT - 1] ?? "");
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - Number(parted)) : text;
}

/**
 * @param {Field} control
 * @param {{count: number, rest: string}} values
 */
function say(control, { count, rest }) {
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const values = { rest, count: number.format(count), most: number.format(LONGEST_TEXT) };
  return fill(control.dataset.tooLong ?? "", values);
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
