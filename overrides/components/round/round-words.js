/** What the rounds' page chooses to say, without the page. */

const SOME = 0.05;

/**
 * The season of a day: winter is 0 and begins in December, fall is 3.
 *
 * @param {Date} day
 */
export function seasonOf(day) {
  return { season: Math.floor(((day.getMonth() + 1) % 12) / 3), year: day.getFullYear() };
}

/**
 * The two rounds to compare, from those asked for: the open one, with the one made before it.
 *
 * @template {{id: string, current: boolean}} Plan
 * @param {Plan[]} plans the oldest first
 * @param {string[]} asked ids of the earlier and the later one, or ""
 * @returns {[Plan, Plan] | null} null where there are not two
 */
export function chosenRounds(plans, [first, second]) {
  const named = (/** @type {string | undefined} */ wanted) => plans.find(({ id }) => id === wanted);
  const after = named(second) ?? plans.find(({ current }) => current) ?? plans.at(-1);
  const at = plans.findIndex(({ id }) => id === after?.id);
  const before = named(first) ?? plans[at - 1] ?? plans[at + 1];
  return before && after && plans.length > 1 ? [before, after] : null;
}

/**
 * How an indicator's change is said: the name of the words, and how many levels.
 *
 * @param {number | null} change
 */
export function changeWords(change) {
  if (change === null) return { words: "none", count: 0 };
  if (change === 0) return { words: "same", count: 0 };
  const count = Math.abs(change);
  return { words: `${count === 1 ? "level" : "levels"}${change > 0 ? "Up" : "Down"}`, count };
}

/**
 * How an area's change is said; what would be shown as 0.0 is no change.
 *
 * @param {number | null} change
 */
export function meanWords(change) {
  if (change === null) return { words: "none", count: 0 };
  if (Math.abs(change) < SOME) return { words: "meanSame", count: 0 };
  return { words: change > 0 ? "meanUp" : "meanDown", count: Math.abs(change) };
}
