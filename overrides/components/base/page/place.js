/** Where the reader is, for the next visit. */

/**
 * @param {string} [anchor] id of what they are at
 * @returns {{path: string, title: string}} below the site's root
 */
export function placeOf(anchor) {
  const path = document.querySelector("article")?.dataset.place ?? "";
  const title = document.querySelector("h1")?.textContent ?? "";
  return { path: anchor ? `${path}#${anchor}` : path, title };
}
