/** What to do first: each need with the answers and the points that brought it here. */
import { child, copyOf } from "../base/elements.js";
import { link, make, withCommas } from "../base/pictures/make.js";
import { answerWords, named, spreadWords } from "../base/pictures/sentences.js";
import { inWords } from "../base/pictures/words.js";

/**
 * @param {Element} root
 * @param {FirstStep} step
 * @param {Told} told
 * @param {(indicator: string, size: string) => boolean} isPlanned
 */
export function stepEntry(root, step, told, isPlanned) {
  const { indicator, start } = step;
  const { page, problems, steps } = indicator;
  const entry = /** @type {HTMLElement} */ (
    copyOf(root, '[data-template="step"]').firstElementChild
  );
  entry.dataset.step = indicator.id;
  child(entry, "[data-about]").replaceWith(make("h3", {}, named(indicator)));
  child(entry, "[data-because]").append(...because(step, told));
  child(entry, "[data-points]").textContent = points(step, told);
  child(entry, "[data-page]").replaceWith(link(page));
  child(entry, "[data-problems]").append(...withCommas(problems.map(link)));
  for (const place of entry.querySelectorAll("[data-size]")) {
    const { size = "" } = /** @type {HTMLElement} */ (place).dataset;
    const planned = isPlanned(indicator.id, size);
    child(place, "[data-what]").textContent = steps[size] ?? "";
    child(place, "[data-start]").hidden = size !== start;
    child(place, "[data-in]").hidden = !planned;
    child(place, "[data-add]").hidden = planned;
    child(place, "[data-remove]").hidden = !planned;
    const name = child(place, "strong").textContent ?? "";
    child(place, "[data-for]").textContent =
      `: ${told.say("step", { size: name, title: indicator.title })}`;
  }
  return entry;
}

/**
 * The answers that led here; other indicators are links.
 *
 * @param {FirstStep} step
 * @param {Told} told
 */
function because({ state, served, opens, waitsFor }, told) {
  const { say } = told;
  const linked = (/** @type {string} */ name, /** @type {Indicator[]} */ indicators) => {
    const [before = "", after = ""] = say(name).split("{titles}");
    return indicators.length ? [" ", before, ...withCommas(indicators.map(named)), after] : [];
  };
  const sentences = [say("because", { answers: answerWords(state, told) })];
  if (state.spread) sentences.push(spreadWords(state, say));
  if (served.length)
    sentences.push(say("serves", { divides: inWords(served.map((name) => say(name))) }));
  return [sentences.join(" "), ...linked("opens", opens), ...linked("waits", waitsFor)];
}

/**
 * @param {FirstStep} step
 * @param {Told} told
 */
function points({ state, opens, parts, points: sum }, { instrument, say }) {
  const levels = {
    gap: Number(state.want) - Number(state.now),
    divide: 1,
    groups: state.spread,
    opens: opens.length,
  };
  const names = /** @type {(keyof typeof levels)[]} */ (Object.keys(levels));
  const words = names
    .filter((name) => parts[name])
    .map((name) =>
      say(`points_${name}`, { levels: levels[name], each: instrument.firstSteps[name] }),
    );
  return say("points", { parts: words.join(" + "), points: sum });
}

/**
 * @import { FirstStep } from "../../rules/first-steps.js"
 * @import { Indicator } from "../../rules/instrument.js"
 * @import { Told } from "../base/pictures/sentences.js"
 */
