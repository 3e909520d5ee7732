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
/** The divides that matter most to the team: a list of their names. */
export const DIVIDES_KEY = "chosen.divides";
/** What the team asks of the board: words. And the evidence it shows there: a list of keys. */
export const BOARD_ASK_KEY = "board.ask";
export const BOARD_NOTES_KEY = "board.notes";
