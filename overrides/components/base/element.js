import { onPress } from "./press.js";
import { takeOver } from "./take-over.js";

/** For an element that waits for nothing. */
export const NO_STORE = Promise.resolve(new EventTarget());

/**
 * What every element of ours does: find its children, wait for the store, show what is in it, take
 * over what the reader entered meanwhile, follow the store, and let go of everything when it leaves
 * the page. It may be moved, and then begins anew.
 *
 * @template {EventTarget} [Opened=Store]
 */
export class GuideElement extends HTMLElement {
  /** What it waits for: the store that guide.js opens, or something else. */
  opening = /** @type {Promise<Opened>} */ (/** @type {any} */ (globalThis).degStoreReady);

  /** The events of the store after which it shows itself again. */
  follows = ["answers", "plans"];

  connectedCallback() {
    this.listening = new AbortController();
    this.begin(this.listening.signal).catch((error) => {
      this.toggleAttribute("data-failed", true);
      throw error;
    });
  }

  disconnectedCallback() {
    this.listening?.abort();
  }

  /** @param {AbortSignal} signal aborted when the element leaves the page */
  async begin(signal) {
    this.connect();
    const store = await this.opening;
    // Without guide.js there is no store, and nothing begins.
    if (signal.aborted || !store) return;
    takeOver(this, () => {
      this.store = store;
      this.start(store, signal);
      const show = (/** @type {Event} */ event) => this.show(store, event);
      for (const name of this.follows) this.hear(store, name, show);
      this.show(store);
      this.toggleAttribute("data-started", true);
      this.querySelector("[data-unkept]")?.remove();
    });
  }

  /** Finds what it needs in its markup; the store may still be closed. */
  connect() {}

  /**
   * Hangs its listeners, once the store is open.
   *
   * @param {Opened} _store
   * @param {AbortSignal} _signal aborted when the element leaves the page
   */
  start(_store, _signal) {}

  /**
   * Shows what the store holds: at first, and after each event that it follows.
   *
   * @param {Opened} _store
   * @param {Event} [_event]
   * @returns {void | Promise<void>}
   */
  show(_store, _event) {}

  /**
   * Listens for as long as the element is in the page.
   *
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => unknown} listener
   */
  hear(target, type, listener) {
    target.addEventListener(type, listener, { signal: this.listening?.signal });
  }

  /**
   * Does something at each press of a button, or at each sending of a form; see press.js.
   *
   * @param {string} selector
   * @param {(pressed: HTMLElement) => unknown} action
   */
  press(selector, action) {
    onPress(this, selector, action, this.listening?.signal);
  }
}

/** @import { Store } from "../../memory/store.js" */
