/** Classic scripts that are fetched at the click that needs them, and data that comes as one. */

/**
 * @param {string} address
 * @returns {Promise<HTMLScriptElement>} settles when the script has run, or could not be fetched
 */
export function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(script));
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`The script ${address} could not be fetched.`));
    });
    document.head.append(script);
  });
}

/**
 * Data comes as a script that leaves it on its own element (`data_script` in macros/folder.py):
 * a page that was opened from a folder may fetch nothing else.
 *
 * @param {string} address
 * @returns {Promise<any>}
 */
export async function loadData(address) {
  const script = await loadScript(address);
  const { degData } = /** @type {any} */ (script);
  script.remove();
  if (degData === undefined) throw new Error(`${address} holds no data.`);
  return degData;
}
