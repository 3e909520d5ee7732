/**
 * What both pictures share: a row an area on the four levels. Across, places are shares of the
 * width, and all else is a tenth of an em, so that a row fits a telephone, a wide screen and
 * paper without being drawn again: there only its letters' size changes.
 */
import { draw, make } from "./make.js";

const ACROSS = 25;

/**
 * Where a level, or a number between levels, stands.
 *
 * @param {number} level
 */
export const across = (level) => `${level * ACROSS - ACROSS / 2}%`;

/** @param {number} tenths */
export const em = (tenths) => `${tenths / 10}em`;

/**
 * Shapes around a point: their own coordinates count from there.
 *
 * @param {number} level
 * @param {number} y
 * @param {Element[]} shapes
 */
export const at = (level, y, ...shapes) =>
  draw("svg", { x: across(level), y: em(y), overflow: "visible" }, ...shapes);

/**
 * @param {string} title
 * @param {string[]} figures
 * @param {number} height
 * @param {Element[]} shapes
 */
export function row(title, figures, height, ...shapes) {
  const bands = [1, 3].map((band) =>
    draw("rect", {
      class: "deg-chart__band",
      x: `${band * ACROSS}%`,
      width: "25%",
      height: em(height),
    }),
  );
  return make(
    "div",
    { class: "deg-chart__row" },
    make(
      "div",
      { class: "deg-chart__label" },
      make("b", {}, title),
      " ",
      ...figures.map((words) => make("span", {}, words)),
    ),
    draw("svg", { width: "100%", height: em(height) }, ...bands, ...shapes),
  );
}

/**
 * @param {number} y
 * @param {number} from a level
 * @param {number} to a level
 * @param {string} name
 */
export const line = (y, from, to, name) =>
  draw("line", {
    class: `deg-chart__${name}`,
    x1: across(from),
    x2: across(to),
    y1: em(y),
    y2: em(y),
  });
