/** The browser's promise to keep our data until the reader removes it. */

/** @returns {() => void} asks for it, once, however often it is called; the browser may say no */
export function askToPersist() {
  let hasAsked = false;
  return () => {
    if (hasAsked) return;
    hasAsked = true;
    try {
      navigator.storage?.persist?.().catch(() => {});
    } catch {
      // Forbidden here: then nothing is promised.
    }
  };
}

/** Whether the browser has promised. */
export async function isPersisted() {
  try {
    return (await navigator.storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
}
