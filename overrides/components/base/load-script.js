/** Classic scripts that are fetched at the click that needs them. */

/**
 * @param {string} address
 * @returns {Promise<void>} settles when the script has run, or could not be fetched
 */
export function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`The script ${address} could not be fetched.`));
    });
    document.head.append(script);
  });
}
