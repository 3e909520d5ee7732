/** What paper needs: every closed part opened, the plan and the date at the head. */
import { storeReady } from "../../memory/index.js";

/** Hangs the listeners; they stay for as long as the page. */
export function preparePaper() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
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
