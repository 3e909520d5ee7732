/** Definitions on hover and focus: kept inside the screen, and put away with Escape. */

const USE = ".deg-glossary__use";

/** Hangs the listeners; they stay for as long as the page. */
export function followTerms() {
  for (const use of document.querySelectorAll(USE)) {
    for (const name of ["mouseenter", "focusin"]) {
      use.addEventListener(name, () => keepInside(/** @type {HTMLElement} */ (use)));
    }
    for (const name of ["mouseleave", "focusout"]) {
      use.addEventListener(name, () => use.removeAttribute("data-dismissed"));
    }
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const shown = document.querySelectorAll(`${USE}:is(:hover, :focus-within)`);
    for (const use of shown) use.setAttribute("data-dismissed", "");
  });
}

/** @param {HTMLElement} use */
function keepInside(use) {
  const definition = /** @type {HTMLElement} */ (use.lastElementChild);
  definition.style.insetInlineStart = "0";
  const over = definition.getBoundingClientRect().right - document.documentElement.clientWidth + 16;
  if (over > 0) definition.style.insetInlineStart = `${-over}px`;
}
