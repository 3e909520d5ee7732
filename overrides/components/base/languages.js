/** Words in another language than the page's keep their language wherever a script writes them. */

/**
 * Marks the words below an element that its own markup, or its templates, know in another language:
 * a text whose translation is missing stands there in English.
 *
 * @param {Element} root
 */
export function markLanguages(root) {
  const templates = [...root.querySelectorAll("template")].map(({ content }) => content);
  const { lang: own } = document.documentElement;
  /** @type {Map<string, string>} */
  const others = new Map();
  for (const place of [root, ...templates]) {
    for (const part of place.querySelectorAll("[lang]")) {
      const { lang } = /** @type {HTMLElement} */ (part);
      const words = part.textContent?.trim();
      if (words && lang && lang !== own) others.set(words, lang);
    }
  }
  for (const [words, lang] of others) {
    for (const text of textsIn(root)) markIn(text, words, lang);
  }
}

/**
 * @param {Text} text
 * @param {string} words
 * @param {string} lang
 */
function markIn(text, words, lang) {
  const at = text.data.indexOf(words);
  const holder = text.parentElement;
  if (at < 0 || !holder || languageOf(holder) === lang) return;
  const found = text.splitText(at);
  found.splitText(words.length);
  const part = document.createElement("span");
  part.lang = lang;
  found.replaceWith(part);
  part.append(found);
}

/** @param {Element} element */
const languageOf = (element) =>
  /** @type {HTMLElement | null} */ (element.closest("[lang]"))?.lang ?? "";

/** @param {Element} root */
function textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  return texts;
}
