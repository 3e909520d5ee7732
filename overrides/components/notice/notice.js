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
    this.hear(document, "deg-not-done", () => this.say({ code: "not-done" }));
    this.hear(store, "status", () => this.showStatus(store));
    this.hear(this, "focusin", ({ relatedTarget }) => {
      if (!this.contains(relatedTarget)) this.from = relatedTarget;
    });
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
    const number = Array.isArray(keys) ? keys.length : Number(count ?? 0);
    const text = fill(words.content.textContent?.trim() ?? "", { count: number });
    // What stands there has been heard.
    if (this.sentence(code)?.textContent === text) return;
    this.sentence(code)?.remove();
    const sentence = document.createElement("p");
    sentence.dataset.code = code;
    sentence.textContent = text;
    this.section.hidden = false;
    this.place.append(sentence);
  }

  /** @param {string} code */
  take(code) {
    this.sentence(code)?.remove();
    if (!this.place.hasChildNodes()) this.close();
  }

  close() {
    const hadFocus = this.contains(document.activeElement);
    this.place.replaceChildren();
    child(this, "[data-downloaded]").textContent = "";
    this.section.hidden = true;
    if (!hadFocus) return;
    // The button that had the focus is gone: the reader goes on where they were.
    if (this.from?.checkVisibility()) this.from.focus();
    else document.getElementById("content")?.focus({ preventScroll: true });
  }

  /** @param {Store} store */
  async download(store) {
    const file = await downloadCopy(store);
    const said = child(this, "[data-downloaded]");
    said.textContent = fill(said.dataset.words ?? "", { file });
  }

  /** @param {string} code */
  sentence(code) {
    return this.place.querySelector(`[data-code="${code}"]`);
  }

  get place() {
    return child(this, ".deg-notice__words");
  }

  get section() {
    return /** @type {HTMLElement} */ (this.parentElement);
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
  const tooLong = document.querySelector('[data-too-long][aria-invalid="true"]');
  if (!onlyInMemory && !tooLong && store.status !== "unsaved") return;
  event.preventDefault();
  // Older browsers ask only when this is set.
  event.returnValue = true;
}

/** @import { Store } from "../../memory/store.js" */
