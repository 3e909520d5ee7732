/** The notices: what the reader must know about their answers, as sentences from the page. */
import { GuideElement } from "../base/element.js";
import { child, fill } from "../base/elements.js";
import { downloadCopy } from "../base/hand-over.js";

export class NoticeElement extends GuideElement {
  /** @param {Store} store */
  start(store) {
    this.press("[data-dismiss]", () => this.close());
    this.press("[data-download]", () => this.download(store));
    this.hear(store, "notice", ({ detail }) => this.say(detail));
    this.hear(store, "notice-over", ({ detail }) => this.take(detail.code));
    this.hear(store, "status", () => this.showStatus(store));
    for (const notice of store.notices) this.say(notice);
    if (window.top !== window.self) {
      child(this, "[data-download]").hidden = true;
      this.say({ code: "framed" });
    }
    this.hear(window, "beforeunload", (event) => askBeforeLosing(event, store));
  }

  /** @param {Store} store */
  showStatus(store) {
    if (store.status === "unsaved") this.say({ code: "not-saved" });
    else if (store.status === "saved") this.take("not-saved");
  }

  /** @param {{code: string, [detail: string]: unknown}} notice */
  say({ code, count, keys }) {
    const words = this.querySelector(`template[data-code="${code}"]`);
    if (!(words instanceof HTMLTemplateElement)) return;
    this.take(code);
    const sentence = document.createElement("p");
    sentence.dataset.code = code;
    const number = Array.isArray(keys) ? keys.length : Number(count ?? 0);
    sentence.textContent = fill(words.content.textContent?.trim() ?? "", { count: number });
    this.toggle(true);
    this.place.append(sentence);
  }

  /** @param {string} code */
  take(code) {
    this.place.querySelector(`[data-code="${code}"]`)?.remove();
    if (!this.place.hasChildNodes()) this.toggle(false);
  }

  close() {
    this.place.replaceChildren();
    this.toggle(false);
    // The button that had the focus is gone: reading goes on in the page.
    document.getElementById("content")?.focus({ preventScroll: true });
  }

  /** @param {Store} store */
  async download(store) {
    const file = await downloadCopy(store);
    const said = child(this, "[data-downloaded]");
    said.textContent = fill(said.dataset.words ?? "", { file });
  }

  get place() {
    return child(this, ".deg-notice__words");
  }

  /** @param {boolean} shown */
  toggle(shown) {
    const section = this.closest("section");
    if (section) section.hidden = !shown;
  }
}

/**
 * Leaving the page would lose answers that no storage holds: let the browser ask first.
 *
 * @param {BeforeUnloadEvent} event
 * @param {Store} store
 */
function askBeforeLosing(event, store) {
  const onlyInMemory = store.kind === "memory" && store.answers.size > 0;
  if (!onlyInMemory && store.status !== "unsaved") return;
  event.preventDefault();
  // Older browsers ask only when this is set.
  event.returnValue = true;
}

/** @import { Store } from "../../memory/store.js" */
