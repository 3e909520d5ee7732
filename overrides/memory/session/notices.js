/** What the reader must know about their answers, as codes; the words come from a template. */

/** @param {Tell} tell */
export function openNotices(tell) {
  /** @type {Notice[]} */
  const all = [];
  let isReadOnly = false;

  /**
   * @param {string} code
   * @param {object} [detail]
   */
  function give(code, detail) {
    const notice = { code, ...detail };
    all.push(notice);
    tell("notice", notice);
  }

  return {
    /** Every notice so far, for a component that starts late. */
    all,
    give,
    isReadOnly: () => isReadOnly,

    /** @param {string} code what was said and is no longer so */
    takeBack(code) {
      tell("notice-over", { code });
    },

    /**
     * A newer version of the guide owns the data: nothing may be written any more.
     *
     * @param {string} code
     */
    becomeReadOnly(code) {
      isReadOnly = true;
      give(code);
    },
  };
}

/**
 * @import { Tell } from "./current-plan.js"
 * @typedef {{code: string, [detail: string]: unknown}} Notice
 */
