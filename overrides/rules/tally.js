/** Counting answers, without the page. */

/**
 * How many of these answers are done; what does not apply leaves the sum.
 *
 * @param {Iterable<unknown>} values
 * @returns {{done: number, total: number}}
 */
export function tally(values) {
  let done = 0;
  let total = 0;
  for (const value of values) {
    if (value === "not-applicable") continue;
    total += 1;
    if (value === "done") done += 1;
  }
  return { done, total };
}
