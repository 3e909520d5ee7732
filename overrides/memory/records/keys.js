/** Keys of answers: what kind of thing was answered, and its id. */
export const itemKey = (/** @type {string} */ id) => `checklist.${id}`;
export const readKey = (/** @type {string} */ id) => `read.${id}`;

/** Where we are on an indicator: a level, "unknown" or "not-applicable"; for a group or for all. */
export const nowKey = (/** @type {string} */ id, group = "") =>
  group ? `now.${id}.${group}` : `now.${id}`;
/** Where we want to be: a level. */
export const wantKey = (/** @type {string} */ id) => `want.${id}`;
/** One piece of evidence: {text, date, who, link, sure}. */
export const noteKey = (/** @type {string} */ id, /** @type {string} */ note) =>
  `note.${id}.${note}`;
/** A step that was put into the action plan: {what, indicator, size, …}. */
export const actionKey = (/** @type {string} */ id, /** @type {string} */ size) =>
  `action.${id}.${size}`;
/** What a line of the table of costs says in one column: words, as they were typed. */
export const costKey = (/** @type {string} */ line, /** @type {string} */ column) =>
  `cost.${line}.${column}`;
/** The divides that matter most to the team. */
export const CHOSEN_DIVIDES = "chosen.divides";
/** The evidence that the team shows the board, by the keys of its notes. */
export const BOARD_NOTES = "board.notes";
/** What the team asks of the board: words. */
export const BOARD_ASK_KEY = "board.ask";

/** One element of a list that the team chooses from: true if it is chosen, false if not. */
export const elementKey = (/** @type {string} */ list, /** @type {string} */ element) =>
  `${list}.${element}`;

/**
 * What is chosen of a list: each element is an answer of its own, so that two tabs or two members
 * choose without disturbing each other. An early version kept the whole list as one answer.
 *
 * @param {ReadonlyMap<string, {value: unknown}>} answers
 * @param {string} list
 * @returns {string[]}
 */
export function chosenOf(answers, list) {
  const whole = answers.get(list)?.value;
  const chosen = new Set(Array.isArray(whole) ? whole.map(String) : []);
  const start = `${list}.`;
  for (const [key, { value }] of answers) {
    if (!key.startsWith(start)) continue;
    const element = key.slice(start.length);
    if (value === true) chosen.add(element);
    else chosen.delete(element);
  }
  return [...chosen];
}
