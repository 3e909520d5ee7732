/** Word to the other tabs of this site, by BroadcastChannel or else by localStorage events. */

/**
 * @param {SiteNames} names
 * @param {(message: Message) => void} receive
 * @returns {(message: Message) => void} tells the other tabs
 */
export function connectTabs({ channel: name, message: key }, receive) {
  if (typeof BroadcastChannel === "function") {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => receive(data);
    return (message) => channel.postMessage(message);
  }
  addEventListener("storage", (event) => {
    if (event.key === key && event.newValue) receive(JSON.parse(event.newValue));
  });
  return (message) => {
    try {
      // Removed at once: the event carries the text, and the next message is a change again.
      localStorage.setItem(key, JSON.stringify(message));
      localStorage.removeItem(key);
    } catch {
      // No way to reach them: they look again when they are next shown.
    }
  };
}

/**
 * @import { SiteNames } from "../storage/names.js"
 * @typedef {{type: "answers", plan: string, keys: string[]}
 *   | {type: "plans" | "conflicts" | "forgotten"}} Message
 */
