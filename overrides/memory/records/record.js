/**
 * The shape of an answer, and what everything we keep has in common: what is plain, what is newer.
 * Pure: no browser storage, no page, no clock.
 */

/** The format of the records that this version writes. Anything higher is left untouched. */
export const RECORD_VERSION = 1;
export const LONGEST_TEXT = 100_000;
export const LONGEST_KEY = 200;
const DEEPEST_VALUE = 12;

/**
 * One text for one meaning: the names in every object are sorted.
 *
 * @param {unknown} value
 */
export function canonical(value) {
  return JSON.stringify(value, (_, part) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(byName)) : part,
  );
}

/** @type {(one: [string, unknown], other: [string, unknown]) => number} */
const byName = ([one], [other]) => compareText(one, other);

/**
 * @param {string} one
 * @param {string} other
 */
export function compareText(one, other) {
  return one < other ? -1 : Number(one > other);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether a newer version of the guide wrote this; such a record is never changed.
 *
 * @param {unknown} value
 */
export function isNewer(value) {
  return isObject(value) && isSequence(value.v) && Number(value.v) > RECORD_VERSION;
}

/** @type {(value: unknown) => boolean} */
export const isSequence = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * Writers are the names in `seen`, so that a writer cannot be called `__proto__`.
 *
 * @type {(value: unknown) => boolean}
 */
export const isWriter = (value) => typeof value === "string" && /^[a-z0-9-]{1,64}$/i.test(value);

/** @type {(value: unknown) => boolean} */
export const isText = (value) => typeof value === "string" && value.length <= LONGEST_TEXT;

/** @type {(value: unknown) => boolean} */
export const isKey = (value) =>
  typeof value === "string" && value !== "" && value.length <= LONGEST_KEY;

/**
 * Whether a value is plain JSON of a sensible size.
 *
 * @param {unknown} value
 * @param {number} room how many levels deeper it may go
 * @returns {boolean}
 */
export function isPlain(value, room = DEEPEST_VALUE) {
  if (typeof value === "string") return isText(value);
  if (value === null || typeof value === "boolean") return true;
  if (typeof value !== "object") return Number.isFinite(value);
  return room > 0 && Object.values(value).every((part) => isPlain(part, room - 1));
}

/** @param {unknown} value */
const isSeen = (value) =>
  isObject(value) &&
  Object.entries(value).every(([writer, seq]) => isWriter(writer) && isSequence(seq));

/**
 * What each field of an answer holds, in a plan as in a file.
 *
 * @type {Record<string, (value: unknown) => boolean>}
 */
export const ANSWER_FIELDS = {
  v: (value) => value === RECORD_VERSION,
  key: isKey,
  value: (value) => isPlain(value),
  seq: isSequence,
  writer: isWriter,
  seen: isSeen,
  hash: isText,
  wording: isText,
  lang: isText,
  time: isText,
};

/**
 * @param {unknown} value
 * @returns {value is Answer}
 */
export function isAnswer(value) {
  return (
    isObject(value) &&
    typeof value.plan === "string" &&
    Object.entries(ANSWER_FIELDS).every(([name, isRight]) => isRight(value[name]))
  );
}

/**
 * @typedef {Record<string, number>} Seen for each writer, the highest number of this answer that
 *   the person had before them when they wrote
 *
 * @typedef {object} Answer one answer of one plan
 * @property {number} v format of this record
 * @property {string} plan
 * @property {string} key the item's id
 * @property {unknown} value plain JSON; null is an answer taken back
 * @property {number} seq Lamport number: higher than all that this browser had met
 * @property {string} writer random id of the browser that wrote it
 * @property {Seen} seen
 * @property {string} hash of the wording that it answers
 * @property {string} wording
 * @property {string} lang
 * @property {string} time ISO, to show and never to order by
 */
