/** What our custom elements share: finding a required child, and words with values in them. */

/** A child that a component needs is not in its markup. */
export class MissingChildError extends Error {
  /**
   * @param {Element} element
   * @param {string} selector
   */
  constructor(element, selector) {
    const id = element.id ? `#${element.id}` : "";
    super(`<${element.localName}>${id}: expected a child that matches "${selector}"`);
    this.name = "MissingChildError";
  }
}

/**
 * The first match below an element; throws MissingChildError if there is none.
 *
 * @template {Element} [T=HTMLElement]
 * @param {Element} element
 * @param {string} selector
 * @returns {T}
 */
export function child(element, selector) {
  const found = element.querySelector(selector);
  if (!found) throw new MissingChildError(element, selector);
  return /** @type {T} */ (/** @type {unknown} */ (found));
}

/**
 * A copy of a template's content.
 *
 * @param {Element} element
 * @param {string} selector
 * @returns {DocumentFragment}
 */
export function copyOf(element, selector) {
  const template = /** @type {HTMLTemplateElement} */ (child(element, selector));
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/**
 * Words with values in place of {names}.
 *
 * @param {string} words
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * The language of an element's words: a text whose translation is missing has its own.
 *
 * @param {Element} element
 * @returns {string}
 */
export function langOf(element) {
  const marked = element.querySelector("[lang]") ?? element.closest("[lang]");
  return /** @type {HTMLElement} */ (marked).lang;
}
