/** When one visit ends and the next begins. */

const MINUTE = 60_000;
/** The last that a date can tell; what a damaged record holds may lie after it. */
const LAST_MOMENT = 8.64e15;
const VISIT_ENDS_AFTER = 60 * MINUTE;

/**
 * The visit that is going on at `clock`: a new one after an hour without activity. Gives back
 * the same object when nothing worth writing has changed.
 *
 * @param {Visit | undefined} visit
 * @param {number} clock the highest number so far: what is above it is new in this visit
 * @param {number} now
 * @returns {Visit}
 */
export function visitAt(visit, clock, now = Date.now()) {
  if (!visit || !(Math.abs(visit.active) <= LAST_MOMENT))
    return { since: clock, last: null, active: now };
  // A clock that was set back must not make one visit last for a year.
  const idle = Math.abs(now - visit.active);
  if (idle > VISIT_ENDS_AFTER) {
    return { since: clock, last: new Date(visit.active).toISOString(), active: now };
  }
  return idle > MINUTE ? { ...visit, active: now } : visit;
}

/** @typedef {NonNullable<import("./stored-shapes.js").Plan["visit"]>} Visit */
