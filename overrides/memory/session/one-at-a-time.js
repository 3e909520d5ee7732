/**
 * At most one run of a task at a time, and one more for all the calls that came meanwhile: each
 * call gets the result of a run that began after it.
 *
 * @param {() => Promise<unknown>} task
 */
export function oneAtATime(task) {
  /** @type {Promise<unknown> | null} */
  let running = null;
  /** @type {Promise<unknown> | null} */
  let next = null;

  /** @returns {Promise<unknown>} */
  function run() {
    if (!running) {
      running = task().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return run();
      });
    return next;
  }

  return run;
}
