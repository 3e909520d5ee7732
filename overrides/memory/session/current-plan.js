/** The current plan as the page shows it: a copy in memory, and word of what in it is new. */

import { canonical, RECORD_VERSION } from "../records/record.js";

/**
 * @param {string} planName of a plan that is not stored before its first answer
 * @param {Tell} tell
 */
export function openCurrentPlan(planName, tell) {
  /** @type {Map<string, Answer>} by key */
  const answers = new Map();
  /** @type {Plan} */
  const unstarted = { v: RECORD_VERSION, id: "", name: planName, created: "" };
  let plan = unstarted;
  /** @type {Device | undefined} undefined until this browser has saved something */
  let device;
  /** @type {LostValue[]} values that lost to another, unseen */
  let history = [];

  /**
   * @param {Plan | undefined} next
   * @param {Iterable<Answer>} records all of its answers, with those still on their way
   * @param {Origin} origin
   */
  function show(next = unstarted, records, origin) {
    const before = new Map(answers);
    const planBefore = plan;
    plan = next;
    answers.clear();
    for (const record of records) answers.set(record.key, record);
    const keys = changedKeys(before, answers);
    if (keys.length > 0) tell("answers", { keys, origin });
    if (planBefore.id !== plan.id || planBefore.name !== plan.name) tell("plans");
  }

  return {
    answers,
    show,
    plan: () => plan,
    history: () => history,
    device: () => device,

    /** @param {Device | undefined} known what this browser knows of itself now */
    meet(known) {
      device = known;
    },

    /** @param {Answer} record one that the reader has just given */
    give(record) {
      answers.set(record.key, record);
      tell("answers", { keys: [record.key], origin: "here" });
    },

    /** @param {Answer} record as it is stored now; it says what the page shows already */
    confirm(record) {
      if (record.plan === plan.id) answers.set(record.key, record);
    },

    /** @param {Plan} next the same plan with other words or another place */
    edit(next) {
      if (next.id === plan.id) plan = next;
    },

    /** @param {LostValue[]} entries */
    showHistory(entries) {
      const isOther = canonical(entries) !== canonical(history);
      history = entries;
      if (isOther) tell("conflicts");
    },
  };
}

/**
 * @param {Map<string, Answer>} before
 * @param {Map<string, Answer>} after
 */
function changedKeys(before, after) {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    return one?.seq !== other?.seq || one?.writer !== other?.writer || one?.plan !== other?.plan;
  });
}

/**
 * @import { Answer } from "../records/record.js"
 * @import { Device, LostValue, Plan } from "../records/stored-shapes.js"
 * @typedef {"here" | "elsewhere"} Origin
 * @typedef {(type: string, detail?: object) => void} Tell
 */
