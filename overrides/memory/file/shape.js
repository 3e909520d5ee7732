/** The shape of a plan file. A name that is not listed is kept as plain data. */

import {
  array,
  boolean,
  custom,
  literal,
  looseObject,
  maxLength,
  minLength,
  object,
  optional,
  pipe,
  string,
  unknown,
} from "valibot";
import { ANSWER_FIELDS, LONGEST_KEY } from "../records/record.js";
import { FORMAT_VERSION } from "./write.js";

const text = string();
const key = pipe(text, minLength(1), maxLength(LONGEST_KEY));
const { seq: isSequence, writer: isWriter } = /** @type {any} */ (ANSWER_FIELDS);
const sequence = custom(isSequence);
const writer = custom(isWriter);
const list = optional(array(unknown()), []);

/** The same fields as in a stored answer, but for the plan. */
const answer = looseObject(
  Object.fromEntries(
    Object.entries(ANSWER_FIELDS).map(([name, isRight]) => [name, custom(isRight)]),
  ),
);

const lostValue = looseObject({
  key,
  record: answer,
  winner: object({ seq: sequence, writer }),
  resolved: boolean(),
});

export const planFileShape = looseObject({
  format: text,
  formatVersion: literal(FORMAT_VERSION),
  contentVersion: optional(text, ""),
  exported: optional(text, ""),
  exporter: optional(writer, "unknown"),
  plan: looseObject({ id: key, name: text, created: text }),
  answers: array(answer),
  history: optional(array(lostValue), []),
  actions: list,
  decisions: list,
});
