/**
 * Reading a plan file that anybody may have made: limits first, then the shape, by allow-list.
 * Loaded only when a reader opens a file. Pure, so that it runs in a worker or in the page.
 *
 * Every fault is a StoreError with one of these codes, most with the path of the field:
 * `too-large`, `empty`, `utf-16`, `not-text`, `truncated`, `not-json`, `too-deep`, `too-many`,
 * `too-long`, `forbidden-name`, `other-format`, `newer-format`, `wrong-field`, `same-key-twice`.
 */

import { safeParse } from "valibot";
import { isObject, LONGEST_TEXT } from "../records/record.js";
import { StoreError } from "../storage/error.js";
import { planFileShape } from "./shape.js";
import { FORMAT, FORMAT_VERSION } from "./write.js";

export const LARGEST_FILE = 100_000_000;
const DEEPEST = 20;
const MOST_RECORDS = 20_000;
const FORBIDDEN_NAMES = ["__proto__", "constructor", "prototype"];

/**
 * @param {ArrayBuffer} bytes
 * @returns {PlanFile}
 */
export function checkPlanFile(bytes) {
  const file = parse(decode(new Uint8Array(bytes)));
  if (!isObject(file) || file.format !== FORMAT) throw new StoreError("other-format");
  const version = file.formatVersion;
  if (Number(version) > FORMAT_VERSION) throw new StoreError("newer-format", { version });
  checkLimits(file, []);
  const lists = Object.values(file).filter(Array.isArray);
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  if (count > MOST_RECORDS) throw new StoreError("too-many", { count });
  const checked = safeParse(planFileShape, file);
  if (!checked.success) {
    const [{ path = [], input }] = checked.issues;
    const found = String(JSON.stringify(input)).slice(0, 80);
    throw new StoreError("wrong-field", { path: pathText(path.map((step) => step.key)), found });
  }
  const whole = /** @type {PlanFile} */ (/** @type {unknown} */ (checked.output));
  checkKeys(whole.answers);
  return whole;
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  if (bytes.length > LARGEST_FILE) throw new StoreError("too-large", { bytes: bytes.length });
  const [first, second] = bytes;
  const isUtf16 = first === 0 || second === 0 || (first ?? 0) + (second ?? 0) === 0xff + 0xfe;
  if (isUtf16) throw new StoreError("utf-16");
  try {
    // The decoder takes a UTF-8 byte order mark away.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new StoreError("not-text");
  }
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parse(text) {
  if (text.trim() === "") throw new StoreError("empty");
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new StoreError("too-deep");
    throw new StoreError(isCutOff(text) ? "truncated" : "not-json");
  }
}

/**
 * Whether an object begins that does not end.
 *
 * @param {string} text
 */
function isCutOff(text) {
  const marks = text.replace(/\\./gs, "").replace(/"[^"]*"/g, "");
  if (!marks.trimStart().startsWith("{")) return false;
  const opened = marks.match(/[{[]/g)?.length ?? 0;
  const closed = marks.match(/[}\]]/g)?.length ?? 0;
  return opened > closed || marks.includes('"');
}

/**
 * @param {unknown} value
 * @param {(string | number)[]} path
 */
function checkLimits(value, path) {
  /** @type {(code: string) => never} */
  const refuse = (code) => {
    throw new StoreError(code, { path: pathText(path) });
  };
  if (typeof value === "string" && value.length > LONGEST_TEXT) refuse("too-long");
  if (typeof value !== "object" || value === null) return;
  if (path.length >= DEEPEST) refuse("too-deep");
  if (Array.isArray(value) && value.length > MOST_RECORDS) refuse("too-many");
  for (const [name, part] of Object.entries(value)) {
    path.push(Array.isArray(value) ? Number(name) : name);
    if (FORBIDDEN_NAMES.includes(name)) refuse("forbidden-name");
    checkLimits(part, path);
    path.pop();
  }
}

/** @param {{key: string}[]} answers */
function checkKeys(answers) {
  const keys = new Set();
  for (const [index, { key }] of answers.entries()) {
    if (keys.has(key))
      throw new StoreError("same-key-twice", { path: `answers[${index}].key`, key });
    keys.add(key);
  }
}

/**
 * @param {unknown[]} path
 * @returns {string} for example `answers[3].seq`
 */
function pathText(path) {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return steps.join("").replace(/^\./, "");
}

/** @import { PlanFile } from "./write.js" */
