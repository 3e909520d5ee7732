/** Word to the other tabs of this site, by BroadcastChannel or else by localStorage events. */

export class Tabs {
  #channel;
  #key;

  /**
   * @param {SiteNames} names
   * @param {(message: Message) => void} receive
   */
  constructor({ channel, message }, receive) {
    this.#key = message;
    if (typeof BroadcastChannel === "function") {
      this.#channel = new BroadcastChannel(channel);
      this.#channel.onmessage = ({ data }) => receive(data);
    } else {
      addEventListener("storage", ({ key, newValue }) => {
        if (key === message && newValue) receive(JSON.parse(newValue));
      });
    }
  }

  /** @param {Message} message */
  tell(message) {
    if (this.#channel) return this.#channel.postMessage(message);
    try {
      // Removed at once: the event carries the text, and the next message is a change again.
      localStorage.setItem(this.#key, JSON.stringify(message));
      localStorage.removeItem(this.#key);
    } catch {
      // No way to reach them: they look again when they are next shown.
    }
  }
}

/**
 * @import { SiteNames } from "./site.js"
 * @typedef {{type: "answers", plan: string, keys: string[]} | {type: "plans"}
 *   | {type: "forgotten"}} Message
 */
