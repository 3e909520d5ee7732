/** Answers that the guide has no place for, in words: kept, and readable all the same. */
import { isKnownKey } from "../../rules/known.js";
import { dateWords } from "../base/date-words.js";
import { child, copyOf, fill } from "../base/elements.js";

/**
 * What this plan holds already.
 *
 * @param {HTMLElement} element
 * @param {Store} store
 * @param {AbortSignal} signal
 */
export function startUnknown(element, store, signal) {
  const isKnown = knownKeys(element);
  const place = child(element, '[data-part="unknown"]');
  const show = () => {
    const all = [...store.answers.values()];
    showUnknown(
      element,
      place,
      all.filter(({ key, value }) => value !== null && !isKnown(key)),
    );
  };
  for (const name of ["answers", "plans"]) store.addEventListener(name, show, { signal });
  show();
}

/**
 * Tells which keys the guide knows: the page brings the ids of items and indicators, and the
 * navigation those of the pages.
 *
 * @param {Element} root
 * @returns {(key: string) => boolean}
 */
export function knownKeys(root) {
  const ids = new Set(copyOf(root, "[data-known-ids]").textContent?.trim().split(" "));
  for (const link of document.querySelectorAll("[data-reading]")) {
    ids.add(/** @type {HTMLElement} */ (link).dataset.reading ?? "");
  }
  return (key) => isKnownKey(key, ids);
}

/**
 * @param {Element} root an element with the templates of data-unknown.html
 * @param {HTMLElement} place
 * @param {{key: string, value: unknown, wording: string, lang: string}[]} answers
 */
export function showUnknown(root, place, answers) {
  place.hidden = answers.length === 0;
  const count = child(place, "[data-count]");
  count.textContent = fill(count.dataset.words ?? "", { count: answers.length });
  const entries = answers.map(({ key, value, wording, lang }) => {
    const copy = copyOf(root, '[data-template="unknown"]').firstElementChild;
    const entry = /** @type {Element} */ (copy);
    const about = child(entry, "[data-about]");
    about.textContent = wording || key;
    if (lang) about.setAttribute("lang", lang);
    child(entry, "[data-value]").textContent = valueWords(root, value);
    return entry;
  });
  child(place, "ul").replaceChildren(...entries);
}

/**
 * What an answer says, in words.
 *
 * @param {Element} root an element with the templates of data-unknown.html
 * @param {unknown} value
 * @returns {string}
 */
export function valueWords(root, value) {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, part]) =>
        name === "date" && part
          ? dateWords(String(part), wordOf(root, "doubted") ?? "")
          : valueWords(root, part),
      )
      .filter(Boolean)
      .join(" · ");
  }
  return wordOf(root, String(value)) ?? String(value);
}

/**
 * @param {Element} root
 * @param {string} value
 */
function wordOf(root, value) {
  const words = copyOf(root, '[data-template="values"]');
  return words.querySelector(`[data-value="${CSS.escape(value)}"]`)?.textContent;
}

/** @import { Store } from "../../memory/store.js" */
