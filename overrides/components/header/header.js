/** The header: the palette button and, on a narrow screen, the menu. */
import { GuideElement } from "../base/element.js";
import { child } from "../base/elements.js";
import { storePalette } from "../base/palette-choice.js";

export class HeaderElement extends GuideElement {
  /** @param {AbortSignal} signal */
  connect(signal) {
    this.setUpPalette(signal);
    this.setUpMenu(signal);
  }

  /** @param {AbortSignal} signal */
  setUpPalette(signal) {
    const page = document.documentElement;
    const button = child(this, "[data-palette-button]");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (page.dataset.palette ? page.dataset.palette === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener(
      "click",
      () => {
        const palette = isDark() ? "light" : "dark";
        page.dataset.palette = palette;
        storePalette(palette);
        show();
      },
      { signal },
    );
    system.addEventListener?.("change", show, { signal });
    show();
  }

  /** @param {AbortSignal} signal */
  setUpMenu(signal) {
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
    link.addEventListener("click", toggle, { signal });
    link.addEventListener(
      "keydown",
      (event) => {
        if (event.key === " ") toggle(event);
      },
      { signal },
    );
    menu.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !menu.hasAttribute("data-open")) return;
        open(false);
        link.focus();
      },
      { signal },
    );
    open(false);
  }
}
