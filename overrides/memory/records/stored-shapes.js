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

/** @import { Device, LostValue, Plan } from "./record.js" */
