/** What to do first. The arithmetic is in docs/contributing/assessment-rules.md. */
import { CHOSEN_DIVIDES, elementKey, nowKey, wantKey } from "../memory/records/keys.js";
import { isLevel } from "./answers.js";
import { waiting } from "./waiting.js";

const STEPS = ["hop", "skip", "leap"];

/**
 * The needs in the order to take them up: none before one that it waits for, then by points,
 * then the smaller step to start with, then the instrument's order.
 *
 * @param {Instrument} instrument
 * @param {States} states
 * @param {string[]} divides that the team has chosen
 * @returns {FirstStep[]}
 */
export function firstSteps(instrument, states, divides) {
  const needs = instrument.indicators.filter((indicator) => isNeed(states.get(indicator.id)));
  const waitsFor = waiting(instrument.indicators, needs);
  const steps = needs.map((indicator) => {
    const state = /** @type {State} */ (states.get(indicator.id));
    const served = indicator.divides.filter((divide) => divides.includes(divide));
    const opens = needs.filter((need) => need !== indicator && need.after.includes(indicator.id));
    const parts = pointsFor(instrument.firstSteps, state, served.length, opens.length);
    return {
      indicator,
      state,
      parts,
      points: parts.gap + parts.divide + parts.groups + parts.opens,
      served,
      opens,
      answers: answersBehind(indicator, state, served, opens),
      start: instrument.firstSteps.start[Number(state.now) - 1] ?? "",
      waitsFor: waitsFor.get(indicator) ?? [],
    };
  });
  return inTurn(steps.sort(byWeight));
}

/** @param {State | undefined} state */
const isNeed = (state) => isLevel(state?.now) && Number(state?.want) > state.now;

/**
 * @param {FirstStepsRule} rule
 * @param {State} state
 * @param {number} served
 * @param {number} opens
 */
function pointsFor(rule, { now, want, spread }, served, opens) {
  return {
    gap: rule.gap * (Number(want) - Number(now)),
    divide: served ? rule.divide : 0,
    groups: rule.groups * spread,
    opens: rule.opens * opens,
  };
}

/**
 * @param {Indicator} indicator
 * @param {State} state
 * @param {string[]} served
 * @param {Indicator[]} opens
 * @returns {string[]} the keys of the answers that made the points
 */
function answersBehind({ id }, { byGroups, groups, spread }, served, opens) {
  return [
    ...(byGroups ? [] : [nowKey(id)]),
    wantKey(id),
    ...(byGroups || spread ? groups.map((group) => nowKey(id, group.id)) : []),
    ...served.map((divide) => elementKey(CHOSEN_DIVIDES, divide)),
    ...opens.map((need) => wantKey(need.id)),
  ];
}

/**
 * @param {FirstStep} one
 * @param {FirstStep} other
 */
const byWeight = (one, other) =>
  other.points - one.points || STEPS.indexOf(one.start) - STEPS.indexOf(other.start);

/**
 * @param {FirstStep[]} steps by weight
 * @returns {FirstStep[]} the same, each after those that it waits for
 */
function inTurn(steps) {
  /** @type {Map<Indicator, FirstStep>} */
  const placed = new Map();
  while (placed.size < steps.length) {
    const next = steps.find(
      ({ indicator, waitsFor }) =>
        !placed.has(indicator) && waitsFor.every((need) => placed.has(need)),
    );
    if (!next) throw new Error("first-steps: needs wait for each other in a circle");
    placed.set(next.indicator, next);
  }
  return [...placed.values()];
}

/**
 * @import { State, States } from "./answers.js"
 * @import { FirstStepsRule, Indicator, Instrument } from "./instrument.js"
 *
 * @typedef {object} FirstStep
 * @property {Indicator} indicator
 * @property {State} state
 * @property {number} points
 * @property {{gap: number, divide: number, groups: number, opens: number}} parts of the points
 * @property {string[]} served the chosen divides that it bears on
 * @property {Indicator[]} opens the needs that name it as one that should come first
 * @property {string[]} answers keys of the answers that led here
 * @property {string} start hop, skip or leap
 * @property {Indicator[]} waitsFor needs that come first
 */
