/** The notices: what the reader must know about their answers, as sentences from the page. */
import { storeReady } from "../shared/current-store.js";
import { child, fill } from "../shared/elements.js";

export class NoticeElement extends HTMLElement {
  connectedCallback() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    child(this, "[data-dismiss]").addEventListener("click", () => this.show(false), { signal });
    storeReady.then((store) => {
      if (signal.aborted) return;
      const say = (/** @type {Event} */ event) => this.say(/** @type {CustomEvent} */ (event).detail);
      store.addEventListener("notice", say, { signal });
      for (const notice of store.notices) this.say(notice);
      if (window.top !== window.self) this.say({ code: "framed" });
    });
  }

  disconnectedCallback() {
    this.listening?.abort();
  }

  /** @param {{code: string, count?: number}} notice */
  say({ code, ...values }) {
    const words = this.querySelector(`template[data-code="${code}"]`);
    if (!(words instanceof HTMLTemplateElement)) return;
    const sentence = document.createElement("p");
    sentence.dataset.code = code;
    sentence.textContent = fill(words.content.textContent?.trim() ?? "", values);
    const place = child(this, ".deg-notice__words");
    place.querySelector(`[data-code="${code}"]`)?.remove();
    this.show(true);
    place.append(sentence);
  }

  /** @param {boolean} shown */
  show(shown) {
    const section = this.closest("section");
    if (section) section.hidden = !shown;
    if (!shown) child(this, ".deg-notice__words").replaceChildren();
  }
}
