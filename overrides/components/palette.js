/**
 * Runs before the page is drawn: says that scripts work, notes what the reader enters early, and
 * sets the palette that the reader chose, so that nothing flashes. Blocked storage leaves the
 * system's palette.
 */
import { noteEarly } from "./base/page/early.js";
import { storedPalette } from "./base/page/palette-choice.js";

const page = document.documentElement;
page.classList.replace("no-js", "js");
noteEarly();
const chosen = storedPalette();
if (chosen) page.dataset.palette = chosen;

// If the guide's own script never starts, show the page as it is without script.
addEventListener("load", () => {
  if (!customElements.get("deg-header")) page.classList.replace("js", "no-js");
});
