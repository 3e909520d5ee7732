/**
 * Which of two records of one answer stands. Pure, and the same in whatever order records meet.
 *
 * A record carries its Lamport number and, in `seen`, a version vector of its answer: so we can
 * tell "they had your value before them and changed it" from "you both changed it, unseen".
 */

import { canonical, compareText } from "./record.js";

/**
 * Whether two records say the same about the same wording.
 *
 * @param {Answer} one
 * @param {Answer} other
 */
export function isSameAnswer(one, other) {
  return one.hash === other.hash && canonical(one.value) === canonical(other.value);
}

/**
 * The total order: sequence, then writer, then content. The wall clock has no say.
 *
 * @param {Answer} one
 * @param {Answer} other
 */
export function compareRecords(one, other) {
  return (
    one.seq - other.seq ||
    compareText(one.writer, other.writer) ||
    compareText(contentOf(one), contentOf(other))
  );
}

/** @param {Answer} record */
const contentOf = ({ plan, seen, ...content }) => canonical([content.value, content]);

/**
 * Whether whoever wrote `later` had `earlier`, or something after it, before them.
 *
 * @param {Answer} later
 * @param {Answer} earlier
 */
export function hasSeen(later, earlier) {
  return (later.seen[earlier.writer] ?? -1) >= earlier.seq;
}

/**
 * What an answer given on top of `record` has seen.
 *
 * @param {Answer | undefined} record
 * @returns {Seen}
 */
export function seenAfter(record) {
  return record ? joinSeen(record.seen, { [record.writer]: record.seq }) : {};
}

/**
 * @param {Seen} one
 * @param {Seen} other
 */
function joinSeen(one, other) {
  const both = { ...one };
  for (const [writer, seq] of Object.entries(other)) {
    both[writer] = Math.max(seq, both[writer] ?? 0);
  }
  return both;
}

/**
 * `later` takes the place of `earlier`, which is lost only if its writer had not seen it.
 *
 * @param {Answer} earlier
 * @param {Answer} later
 * @returns {Decision}
 */
export function supersede(earlier, later) {
  const known = isSameAnswer(earlier, later) || hasSeen(later, earlier);
  const seen = joinSeen(later.seen, seenAfter(earlier));
  return { stands: { ...later, seen }, lost: known ? null : earlier };
}

/**
 * Which record stands, and which value was lost and has to be kept for the reader.
 *
 * @param {Answer | undefined} existing
 * @param {Answer} incoming
 * @returns {Decision}
 */
export function decide(existing, incoming) {
  if (!existing) return { stands: incoming, lost: null };
  const order = compareRecords(existing, incoming);
  if (order === 0) {
    const seen = joinSeen(existing.seen, incoming.seen);
    return { stands: { ...existing, seen }, lost: null };
  }
  return order < 0 ? supersede(existing, incoming) : supersede(incoming, existing);
}

/**
 * The number after `seq`; it stops at the highest that a browser can count exactly.
 *
 * @param {number} seq
 */
export function nextSequence(seq) {
  return Math.min(seq + 1, Number.MAX_SAFE_INTEGER);
}

/**
 * @import { Answer, Seen } from "./record.js"
 * @typedef {{stands: Answer, lost: Answer | null}} Decision
 */
