/** The shapes of the other records that we keep; see `record.js` for the answer. */

import {
  isAnswer,
  isKey,
  isObject,
  isSequence,
  isText,
  isWriter,
  RECORD_VERSION,
} from "./record.js";

/**
 * @param {unknown} value
 * @returns {value is Plan}
 */
export function isPlan(value) {
  return (
    isObject(value) &&
    value.v === RECORD_VERSION &&
    isKey(value.id) &&
    [value.name, value.created].every(isText)
  );
}

/**
 * @param {unknown} value
 * @returns {value is Device}
 */
export function isDevice(value) {
  return (
    isObject(value) &&
    value.v === RECORD_VERSION &&
    isSequence(value.clock) &&
    isWriter(value.writer) &&
    typeof value.current === "string"
  );
}

/**
 * @param {unknown} value
 * @returns {value is LostValue}
 */
export function isLostValue(value) {
  return (
    isObject(value) &&
    value.v === RECORD_VERSION &&
    isAnswer(value.record) &&
    value.record.plan === value.plan &&
    isObject(value.winner) &&
    typeof value.resolved === "boolean"
  );
}

/**
 * @import { Answer } from "./record.js"
 *
 * @typedef {object} Plan a named set of answers
 * @property {number} v
 * @property {string} id
 * @property {string} name
 * @property {string} created ISO
 * @property {{since: number, last: string | null, active: number}} [visit]
 * @property {Place | null} [place] where the reader was
 * @property {string} [copied] ISO time of the last copy that was downloaded
 * @property {{at: number, fields: Extra}} [extra] what a file held that this
 *   version does not know, and the highest number of the file that brought it
 *
 * @typedef {{path: string, title: string}} Place
 *
 * @typedef {{actions?: unknown[], decisions?: unknown[], [name: string]: unknown}} Extra
 *
 * @typedef {object} Device what this browser knows of itself
 * @property {number} v
 * @property {"device"} name
 * @property {number} clock the highest number given or met so far
 * @property {string} writer
 * @property {string} current id of the current plan, or "" before the first
 *
 * @typedef {object} LostValue a value that another took the place of, unseen
 * @property {number} v
 * @property {number} [id]
 * @property {string} plan
 * @property {string} key
 * @property {Answer} record
 * @property {{seq: number, writer: string}} winner
 * @property {boolean} resolved
 */
