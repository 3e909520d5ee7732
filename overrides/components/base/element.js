/**
 * What every element of ours does: find its children, wait for the store, show what is in it, follow
 * it, and let go of everything when it leaves the page. It may be moved, and then begins anew.
 *
 * @template {EventTarget} [Opened=Store]
 */
export class GuideElement extends HTMLElement {
  /** What it waits for: the store that guide.js opens, or something else. */
  opening = /** @type {Promise<Opened>} */ (/** @type {any} */ (globalThis).degStoreReady);

  /** The events of the store after which it shows itself again. */
  follows = ["answers", "plans"];

  listening = new AbortController();

  connectedCallback() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.connect(signal);
    // Without guide.js there is no store, and nothing begins.
    this.opening?.then((store) => {
      if (signal.aborted) return;
      this.start(store, signal);
      const show = (/** @type {Event} */ event) => this.show(store, event);
      for (const name of this.follows) store.addEventListener(name, show, { signal });
      this.show(store);
    });
  }

  disconnectedCallback() {
    this.listening.abort();
  }

  /**
   * Finds what it needs in its markup; the store may still be closed.
   *
   * @param {AbortSignal} _signal aborted when the element leaves the page
   */
  connect(_signal) {}

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
}

/** @import { Store } from "../../memory/store.js" */
