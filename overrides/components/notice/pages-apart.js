/** In a guide that was opened from a folder: a browser in which pages do not share their answers. */

/**
 * Firefox gives each file of a folder a storage of its own (measured in Firefox 153), and from
 * within one file nothing tells so: the browser's name is all that there is to go by.
 */
export async function tellOfPagesApart() {
  if (location.protocol !== "file:" || !navigator.userAgent.includes("Firefox/")) return;
  await customElements.whenDefined("deg-notice");
  const notice = /** @type {NoticeElement | null} */ (document.querySelector("deg-notice"));
  notice?.say({ code: "pages-apart" });
}

/** @import { NoticeElement } from "./notice.js" */
