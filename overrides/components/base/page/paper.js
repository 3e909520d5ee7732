/** What paper needs: closed parts opened, the plan and the date at the head, a part alone. */
import { storeReady } from "../../../memory/index.js";

/** Hangs the listeners; they stay for as long as the page. */
export function preparePaper() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  /** @type {Element[]} */
  let leftOut = [];
  addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("[data-print]");
    if (!button) return;
    const section = button.matches('[data-print="alone"]') && button.closest("section");
    leftOut = section ? allBut(section) : [];
    for (const part of leftOut) part.classList.add(UNPRINTED);
    print();
  });
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    for (const part of leftOut) part.classList.remove(UNPRINTED);
    leftOut = [];
  });
  storeReady.then((store) => {
    const write = () => {
      for (const place of document.querySelectorAll("[data-print-plan]")) {
        place.textContent = store.plan.name;
      }
      for (const place of document.querySelectorAll("[data-print-date]")) {
        const format = new Intl.DateTimeFormat(document.documentElement.lang, {
          dateStyle: "long",
        });
        place.textContent = format.format(new Date());
      }
    };
    store.addEventListener("plans", write);
    write();
  });
}

const UNPRINTED = "deg-unprinted";

/**
 * What stands beside an element, and beside all that it stands in, without the head of the paper.
 *
 * @param {Element} element
 * @returns {Element[]}
 */
function allBut(element) {
  const { parentElement: parent } = element;
  if (!parent) return [];
  const beside = [...parent.children].filter(
    (other) => other !== element && !other.matches(`.deg-print-head, .${UNPRINTED}`),
  );
  return [...beside, ...allBut(parent)];
}
