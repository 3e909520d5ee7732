/** The header: the palette button and, on a narrow screen, the menu. */
import { GuideElement, NO_STORE } from "../base/element.js";
import { child } from "../base/elements.js";
import { storePalette } from "../base/page/palette-choice.js";

/** @extends {GuideElement<EventTarget>} */
export class HeaderElement extends GuideElement {
  opening = NO_STORE;

  start() {
    this.setUpPalette();
    this.setUpMenu();
  }

  setUpPalette() {
    const page = document.documentElement;
    const button = child(this, "[data-palette-button]");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (page.dataset.palette ? page.dataset.palette === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    this.hear(button, "click", () => {
      const palette = isDark() ? "light" : "dark";
      page.dataset.palette = palette;
      storePalette(palette);
      show();
    });
    this.hear(system, "change", show);
    show();
  }

  setUpMenu() {
    const link = child(this, "[data-menu]");
    const menu = document.getElementById("menu");
    if (!menu) return;
    link.setAttribute("role", "button");
    link.setAttribute("aria-controls", "menu");
    const open = (/** @type {boolean} */ state) => {
      menu.toggleAttribute("data-open", state);
      link.setAttribute("aria-expanded", String(state));
    };
    const toggle = (/** @type {Event} */ event) => {
      event.preventDefault();
      open(!menu.hasAttribute("data-open"));
    };
    this.hear(link, "click", toggle);
    this.hear(link, "keydown", (event) => {
      if (event.key === " ") toggle(event);
    });
    this.hear(menu, "keydown", (event) => {
      if (event.key !== "Escape" || !menu.hasAttribute("data-open")) return;
      open(false);
      link.focus();
    });
    open(false);
  }
}
