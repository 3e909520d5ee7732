/** Whether an entry fits a filter, without the page. */

/**
 * @param {Record<string, string | undefined>} entry for each name its values, with spaces between
 * @param {Record<string, string>} wanted for each name one value, or nothing for any
 */
export function fits(entry, wanted) {
  return Object.entries(wanted).every(
    ([name, value]) => !value || (entry[name] ?? "").split(" ").includes(value),
  );
}
