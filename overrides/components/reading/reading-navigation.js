/** The navigation shows which pages have been read, for eyes and for screen readers. */

import { storeReady } from "../../memory/index.js";
import { readKey } from "../../memory/records/keys.js";

/** @param {HTMLElement} navigation */
export async function markReadPages(navigation) {
  const store = await storeReady;
  const word = navigation.dataset.read ?? "";
  const show = () => {
    for (const link of navigation.querySelectorAll("[data-reading]")) {
      const id = /** @type {HTMLElement} */ (link).dataset.reading ?? "";
      const read = store.answers.get(readKey(id))?.value === "read";
      link.querySelector(".deg-nav__read")?.remove();
      if (!read) continue;
      const mark = document.createElement("span");
      mark.className = "deg-nav__read";
      mark.textContent = ` (${word})`;
      link.append(mark);
    }
  };
  store.addEventListener("answers", show);
  store.addEventListener("plans", show);
  show();
}
