/** Random names, for a plan, a writer, a draft or a piece of evidence. */

/** @returns {string} 20 hexadecimal digits */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
