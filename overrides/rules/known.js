/** Whether the guide still has what an answer is about. */

/** The kinds of keys whose second part is the id of an item, a page or an indicator. */
const ABOUT_AN_ID = ["checklist", "read", "now", "want", "note", "action"];
const WITHOUT_ID = ["chosen", "board", "cost"];

/**
 * @param {string} key
 * @param {ReadonlySet<string>} ids of all items, pages and indicators of the guide
 */
export function isKnownKey(key, ids) {
  const [kind = "", id = ""] = key.split(".");
  return WITHOUT_ID.includes(kind) || (ABOUT_AN_ID.includes(kind) && ids.has(id));
}
