/** Keys of answers: what kind of thing was answered, and its id. */
export const itemKey = (/** @type {string} */ id) => `checklist.${id}`;
export const readKey = (/** @type {string} */ id) => `read.${id}`;
