/**
 * Every name under which this site keeps something in a browser.
 *
 * All projects of one owner on a shared host are one origin, so each name carries the site's
 * path: two guides side by side never meet, and only our own names are ever cleared.
 */

/**
 * The path of the site's root, from `<html data-base="…">`, for example `/guide/`.
 * Pages in another language live below the same root and give the same answer.
 *
 * @param {Document} page
 */
export function sitePath(page = document) {
  const base = page.documentElement.dataset.base ?? "/";
  const { pathname } = new URL(base, page.baseURI);
  // A colon ends the path in our names, so a colon inside it is written another way.
  return `${pathname}/`.replace(/\/+$/, "/").replaceAll(":", "%3A");
}

/**
 * What every key of ours in localStorage, sessionStorage and the caches begins with.
 *
 * @param {string} path what {@link sitePath} gave
 */
export const sitePrefix = (path = sitePath()) => `deg:${path}:`;

/** @param {string} path what {@link sitePath} gave */
export function siteNames(path = sitePath()) {
  const prefix = sitePrefix(path);
  return {
    database: `deg:${path}`,
    channel: `deg:${path}`,
    prefix,
    draft: `${prefix}draft:`,
    kept: `${prefix}kept:`,
    message: `${prefix}message`,
  };
}

/** @typedef {ReturnType<typeof siteNames>} SiteNames */
