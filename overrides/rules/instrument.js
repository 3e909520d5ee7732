/** The instrument's shape and its four levels; `base/assessment/instrument.js` reads it from the page. */

/** The four levels, from the first to the fourth. */
export const LEVELS = ["foundational", "developing", "established", "advanced"];

/**
 * @typedef {{title: string, href: string}} Link
 *
 * @typedef {object} Indicator
 * @property {string} id
 * @property {string} area the area's id
 * @property {string} number such as 2.1
 * @property {string} hash of the wording that an answer answers
 * @property {string} by id of the groups it may be answered by, or ""
 * @property {boolean} isFirst whether the first look asks it
 * @property {string} title
 * @property {string} href where it is answered
 * @property {string[]} divides
 * @property {string[]} after ids of indicators that should come first
 * @property {Link} page the guide page it belongs to
 * @property {Link[]} problems
 * @property {Record<string, string>} steps words of the hop, the skip and the leap
 *
 * @typedef {object} Area
 * @property {string} id
 * @property {string} href
 * @property {string} title
 * @property {Indicator[]} indicators
 *
 * @typedef {{gap: number, divide: number, groups: number, opens: number, shown: number,
 *   start: string[]}} FirstStepsRule
 *
 * @typedef {object} Instrument
 * @property {string[]} levels the levels' names, first to fourth
 * @property {Record<string, {id: string, title: string}[]>} groups by the id of their set
 * @property {Area[]} areas
 * @property {Indicator[]} indicators of all areas, in order
 * @property {[number, number]} minutes fewest and most a team needs for an indicator
 * @property {number} freshMonths
 * @property {FirstStepsRule} firstSteps
 */
