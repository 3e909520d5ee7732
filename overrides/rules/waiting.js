/** Which needs have to wait for which others. */

/**
 * A need waits for another that its `after` names, directly or through others, needs or not.
 * Two that would wait for each other, in a circle, do not.
 *
 * @param {Indicator[]} indicators
 * @param {Indicator[]} needs
 * @returns {Map<Indicator, Indicator[]>} by need, in the instrument's order
 */
export function waiting(indicators, needs) {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const before = new Map(needs.map((need) => [need, allBefore(need, byId)]));
  const waits = (/** @type {Indicator} */ need, /** @type {Indicator} */ other) =>
    before.get(need)?.has(other) && !before.get(other)?.has(need);
  return new Map(needs.map((need) => [need, needs.filter((other) => waits(need, other))]));
}

/**
 * @param {Indicator} indicator
 * @param {Map<string, Indicator>} byId
 * @returns {Set<Indicator>}
 */
function allBefore(indicator, byId) {
  const found = new Set();
  const open = [...indicator.after];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const earlier = byId.get(id);
    if (!earlier || found.has(earlier)) continue;
    found.add(earlier);
    open.push(...earlier.after);
  }
  return found;
}

/** @import { Indicator } from "./instrument.js" */
