/** The shape of a plan file. A name that is not listed is kept as plain data. */

import {
  array,
  boolean,
  check,
  custom,
  literal,
  looseObject,
  maxLength,
  minLength,
  number,
  object,
  optional,
  pipe,
  record,
  string,
  unknown,
} from "valibot";
import { isPlain, isSequence, isWriter, LONGEST_KEY, RECORD_VERSION } from "../records/record.js";
import { FORMAT_VERSION } from "./write.js";

const text = string();
const key = pipe(text, minLength(1), maxLength(LONGEST_KEY));
const writer = pipe(
  text,
  check((value) => isWriter(value)),
);
const sequence = pipe(
  number(),
  check((value) => isSequence(value)),
);
const list = optional(array(unknown()), []);

const answer = looseObject({
  v: literal(RECORD_VERSION),
  key,
  value: custom((value) => isPlain(value)),
  seq: sequence,
  writer,
  seen: record(writer, sequence),
  hash: text,
  wording: text,
  lang: text,
  time: text,
});

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
