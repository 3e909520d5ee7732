/** The instrument as the page brings it, in a template that nobody sees. */
import { child } from "../elements.js";

/**
 * @param {Element} root an element with a `template[data-instrument]` in it
 * @returns {Instrument}
 */
export function readInstrument(root) {
  const template = /** @type {HTMLTemplateElement} */ (child(root, "template[data-instrument]"));
  const { content } = template;
  const { minutes = "", freshMonths = "", firstSteps = "" } = template.dataset;
  const [fewest = 0, most = 0] = minutes.split(" ").map(Number);
  const areas = all(content, "[data-area]").map(readArea);
  return {
    levels: all(content, "[data-level]").map(words),
    groups: Object.fromEntries(
      all(content, "[data-groups]").map((set) => [
        set.dataset.groups ?? "",
        all(set, "[data-group]").map((group) => ({
          id: group.dataset.group ?? "",
          title: words(group),
        })),
      ]),
    ),
    areas,
    indicators: areas.flatMap((area) => area.indicators),
    minutes: [fewest, most],
    freshMonths: Number(freshMonths),
    firstSteps: JSON.parse(firstSteps),
  };
}

/**
 * @param {HTMLElement} element
 * @returns {Area}
 */
function readArea(element) {
  const { area: id = "", href = "" } = element.dataset;
  const indicators = all(element, "[data-indicator]").map((each) => readIndicator(each, id, href));
  return { id, href, title: words(child(element, "[data-title]")), indicators };
}

/**
 * @param {HTMLElement} element
 * @param {string} area
 * @param {string} form the address of the page on which it is answered
 * @returns {Indicator}
 */
function readIndicator(element, area, form) {
  const { indicator: id = "", number = "", hash = "", by = "" } = element.dataset;
  const list = (/** @type {string} */ name) =>
    element.dataset[name]?.split(" ").filter(Boolean) ?? [];
  const steps = all(element, "[data-step]").map((step) => [step.dataset.step, words(step)]);
  return {
    id,
    area,
    number,
    hash,
    by,
    isFirst: "firstLook" in element.dataset,
    title: words(child(element, "[data-title]")),
    href: `${form}#${id}`,
    divides: list("divides"),
    after: list("after"),
    page: link(child(element, "[data-page]")),
    problems: all(element, "[data-problem]").map(link),
    steps: Object.fromEntries(steps),
  };
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 */
function all(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}

/** @param {HTMLElement} element */
const words = (element) => element.textContent?.trim() ?? "";

/**
 * @param {HTMLElement} element
 * @returns {Link}
 */
const link = (element) => ({ title: words(element), href: element.getAttribute("href") ?? "" });

/** @import { Area, Indicator, Instrument, Link } from "../../../rules/instrument.js" */
