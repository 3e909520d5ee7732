/** What stands at the window's head or foot never hides what has the focus. */

/**
 * Keeps free as much of the window as the page's bars take, whatever their height:
 * `data-bar="head"` stays at the head, `data-bar="foot"` at the foot. page.css does the rest.
 */
export function keepClear() {
  const page = document.documentElement;
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { bar } = /** @type {HTMLElement} */ (target).dataset;
      page.style.setProperty(`--deg-${bar}`, `${target.getBoundingClientRect().height}px`);
      if (bar === "foot") uncover(target);
    }
  });
  for (const bar of document.querySelectorAll("[data-bar]")) observer.observe(bar);
}

/**
 * A bar that comes up under the reader's hands pushes up what it would cover.
 *
 * @param {Element} bar
 */
function uncover(bar) {
  const { activeElement } = document;
  if (!activeElement || activeElement.contains(bar) || bar.contains(activeElement)) return;
  const { top, bottom } = activeElement.getBoundingClientRect();
  const edge = bar.getBoundingClientRect().top;
  if (top < innerHeight && bottom > edge) activeElement.scrollIntoView({ block: "nearest" });
}
