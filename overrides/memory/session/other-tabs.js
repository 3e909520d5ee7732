/** Word to the other tabs of this site, by BroadcastChannel or else by localStorage events. */

import { refreshHistory } from "./refresh.js";

/**
 * @param {SiteNames} names
 * @param {(message: Message) => void} receive
 * @returns {(message: Message) => void} tells the other tabs; never throws
 */
export function connectTabs({ channel: name, message: key }, receive) {
  const channel = openChannel(name);
  if (channel) channel.onmessage = ({ data }) => receive(data);
  else followMessages(key, receive);
  return (message) => {
    try {
      if (channel) return channel.postMessage(message);
      // Removed at once: the event carries the text, and the next message is a change again.
      localStorage.setItem(key, JSON.stringify(message));
      localStorage.removeItem(key);
    } catch {
      // No way to reach them: they look again when they are next shown.
    }
  };
}

/**
 * @param {string} name
 * @returns {BroadcastChannel | null} null where there is none, or where it is forbidden
 */
function openChannel(name) {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {(message: Message) => void} receive
 */
function followMessages(key, receive) {
  addEventListener("storage", (event) => {
    if (event.key !== key || !event.newValue) return;
    try {
      receive(JSON.parse(event.newValue));
    } catch {
      // Not one of our messages.
    }
  });
}

/**
 * Another tab has changed something.
 *
 * @param {Session} session
 * @param {Message} message
 */
export async function receive(session, message) {
  const { id } = session.page.plan();
  if (message.type === "forgotten") await session.clear();
  else if (message.type === "conflicts") await refreshHistory(session);
  else if (message.type === "plans" || !id) await session.lookAgain();
  else if ("keys" in message && message.plan === id) {
    for (const key of message.keys) session.stale.add(key);
    await session.readStale();
  }
  if (message.type === "plans") session.tell("plans");
}

/**
 * @import { Session } from "./session.js"
 * @import { SiteNames } from "../storage/names.js"
 * @typedef {{type: "answers", plan: string, keys: string[]}
 *   | {type: "plans" | "conflicts" | "forgotten"}} Message
 */
