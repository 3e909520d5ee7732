/** The resources, filtered by divide, role and kind; the filter stands in the page's address. */
import { GuideElement, NO_STORE } from "../base/element.js";
import { child, fill } from "../base/elements.js";
import { fits } from "./fits.js";

/** @extends {GuideElement<EventTarget>} */
export class ResourceElement extends GuideElement {
  opening = NO_STORE;

  start() {
    this.form = /** @type {HTMLFormElement} */ (child(this, "[data-filter]"));
    this.hear(this.form, "change", () => this.choose());
    // The boxes are empty only after the reset has run its course.
    this.hear(this.form, "reset", () => setTimeout(() => this.choose()));
    this.hear(this.form, "submit", (event) => event.preventDefault());
    this.hear(window, "popstate", () => this.readAddress());
    this.readAddress();
  }

  get boxes() {
    return /** @type {HTMLSelectElement[]} */ ([...this.querySelectorAll("select")]);
  }

  readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const box of this.boxes) {
      box.value = asked.get(box.name) ?? "";
      // A value that the list does not have leaves everything shown.
      if (box.selectedIndex < 0) box.value = "";
    }
    this.show();
  }

  choose() {
    const address = new URL(location.href);
    for (const { name, value } of this.boxes) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
    this.show();
  }

  show() {
    const wanted = Object.fromEntries(this.boxes.map(({ name, value }) => [name, value]));
    const entries = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("li[data-kind]")]);
    for (const entry of entries) entry.hidden = !fits(entry.dataset, wanted);
    for (const group of this.querySelectorAll("[data-group]")) {
      const isEmpty = group.querySelector("li:not([hidden])") === null;
      group.toggleAttribute("hidden", isEmpty);
    }
    const shown = entries.filter((entry) => !entry.hidden).length;
    const count = child(this, "[data-count]");
    const words = shown ? count.dataset.words : count.dataset.none;
    count.textContent = fill(words ?? "", { shown, total: entries.length });
  }
}
