/** A name is kept whole or not at all: the browser says it at the box, as it does of an empty one. */
import { LONGEST_TEXT } from "../../../memory/records/record.js";
import { fill } from "../elements.js";

/** @param {HTMLInputElement} box whose words have changed */
export function checkName(box) {
  // Nothing but spaces is no name, and the browser asks for one.
  if (!box.value.trim()) box.value = "";
  const count = box.value.length - LONGEST_TEXT;
  box.setCustomValidity(count > 0 ? fill(box.dataset.tooLong ?? "", { count }) : "");
}
