/**
 * What is done to whole plans, in a script of its own: a page fetches it when a reader first starts
 * over, takes back, or does something with plans.
 */

import { act, listActs } from "./changes/acts.js";
import {
  continuePlan,
  createPlan,
  deletePlan,
  editPlan,
  listPlans,
  readAnswers,
  setCurrent,
} from "./changes/plans.js";
import { pourIn } from "./changes/pouring.js";
import { resolveConflict, takeBack } from "./changes/rewriting.js";
import { undo } from "./changes/undo.js";
import { forgetDevice } from "./session/forget.js";

export const largeChanges = {
  act,
  continuePlan,
  createPlan,
  deletePlan,
  editPlan,
  forgetDevice,
  listActs,
  listPlans,
  pourIn,
  readAnswers,
  resolveConflict,
  setCurrent,
  takeBack,
  undo,
};

Object.assign(globalThis, { degLargeChanges: largeChanges });

/** @typedef {typeof largeChanges} LargeChanges */
