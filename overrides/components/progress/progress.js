/** My progress: counts, what is left, what changed since the last visit. */

import { itemKey, readKey } from "../../memory/records/keys.js";
import { tally } from "../../rules/tally.js";
import { GuideElement } from "../base/element.js";
import { child, copyOf, fill } from "../base/elements.js";
import { refill } from "../base/focus.js";

export class ProgressElement extends GuideElement {
  connect() {
    this.lists = [...this.querySelectorAll(".deg-progress__checklist")].map((list) => {
      const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-item]")]);
      const { href } = /** @type {HTMLAnchorElement} */ (child(list, "a"));
      // An item's address is its checklist's but for the id, and the page is lighter without it.
      for (const item of items) {
        const link = /** @type {HTMLAnchorElement} */ (child(item, "a"));
        link.href = `${href.split("#")[0]}#${item.dataset.item}`;
      }
      return { list, items };
    });
  }

  /** @param {Store} store */
  show(store) {
    const value = (/** @type {string} */ key) => store.answers.get(key)?.value;
    for (const checklist of this.lists ?? []) this.showChecklist(checklist, value);
    for (const page of this.querySelectorAll("[data-page]")) {
      const read = value(readKey(/** @type {HTMLElement} */ (page).dataset.page ?? "")) === "read";
      child(page, "[data-state]").textContent =
        `(${read ? this.dataset.read : this.dataset.unread})`;
      page.toggleAttribute("data-is-read", read);
    }
    for (const part of this.querySelectorAll("[data-part]")) {
      const list = part.closest("h3")?.nextElementSibling;
      const pages = [...(list?.querySelectorAll(":scope > [data-page]") ?? [])];
      const done = pages.filter((page) => page.hasAttribute("data-is-read")).length;
      const words = /** @type {HTMLElement} */ (part).dataset.words ?? "";
      part.textContent = fill(words, { done, total: pages.length });
    }
    this.showChanges(store);
  }

  /**
   * @param {{list: Element, items: HTMLElement[]}} checklist
   * @param {(key: string) => unknown} value
   */
  showChecklist({ list, items }, value) {
    const marks = items.map((item) => value(itemKey(item.dataset.item ?? "")));
    const { done, total } = tally(marks);
    const words = total ? this.dataset.count : this.dataset.none;
    child(list, "[data-count]").textContent = fill(words ?? "", { done, total });
    const bar = /** @type {HTMLProgressElement} */ (child(list, "progress"));
    bar.hidden = total === 0;
    bar.max = total || 1;
    bar.value = done;
    for (const [at, item] of items.entries()) item.hidden = Boolean(marks[at]);
    const count = marks.filter((mark) => !mark).length;
    child(list, "[data-left]").hidden = count === 0;
    child(list, "[data-left-words]").textContent = fill(this.dataset.left ?? "", { count });
  }

  /** @param {Store} store */
  showChanges(store) {
    const section = child(this, "[data-changes]");
    const { since, last } = store.visit;
    const changes = Date.parse(last ?? "")
      ? store.changesSince(since).map((record) => this.change(record))
      : [];
    const entries = changes.filter((entry) => entry !== null);
    section.hidden = entries.length === 0;
    refill(child(section, "ul"), ...entries);
    const time = /** @type {HTMLTimeElement} */ (child(section, "[data-last-visit]"));
    if (!last) return;
    time.dateTime = last;
    time.textContent = new Date(last).toLocaleDateString(document.documentElement.lang, {
      dateStyle: "long",
    });
  }

  /**
   * @param {{key: string, value: unknown}} record
   * @returns {HTMLElement | null} null for an answer that this page does not list
   */
  change({ key, value }) {
    const [kind, id] = [key.slice(0, key.indexOf(".")), key.slice(key.indexOf(".") + 1)];
    const name = kind === "read" ? `[data-page="${id}"] > a` : `[data-item="${id}"] > a`;
    const link = /** @type {HTMLAnchorElement | null} */ (this.querySelector(name));
    if (!link) return null;
    const entry = /** @type {HTMLElement} */ (copyOf(this, "template").firstElementChild);
    const copy = /** @type {Element} */ (link.cloneNode(true));
    child(entry, "[data-what]").replaceChildren(copy);
    const none = kind === "read" ? "unread" : "open";
    for (const words of entry.querySelectorAll("[data-value]")) {
      const wanted = /** @type {HTMLElement} */ (words).dataset.value === (value ?? none);
      if (!wanted) words.remove();
    }
    return entry;
  }
}

/** @import { Store } from "../../memory/store.js" */
