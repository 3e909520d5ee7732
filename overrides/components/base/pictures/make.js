/** Elements made by script: HTML and SVG. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} children
 */
export const make = (tag, attributes, ...children) =>
  finish(document.createElement(tag), attributes, children);

/**
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} children
 */
export const draw = (tag, attributes, ...children) =>
  finish(document.createElementNS(SVG, tag), attributes, children);

/**
 * @template {Element} T
 * @param {T} element
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} [children]
 */
function finish(element, attributes = {}, children = []) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(...children);
  return element;
}

/**
 * @param {(Node | string)[]} nodes
 * @returns {(Node | string)[]} the same with commas between
 */
export const withCommas = (nodes) =>
  nodes.flatMap((node, index) => (index ? [", ", node] : [node]));

/** @param {{title: string, href: string}} link */
export const link = ({ title, href }) => make("a", { href }, title);

/**
 * A part that opens.
 *
 * @param {string} title
 * @param {Node[]} children
 */
export const opens = (title, ...children) =>
  make("details", {}, make("summary", {}, title), ...children);
