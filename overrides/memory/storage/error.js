/**
 * What went wrong, as a code. The words that a person reads come from the template.
 *
 * - `quota`: the browser has no room left
 * - `connection`: the browser's storage does not answer
 * - `read-only`: a newer version of the guide owns the data
 * - `newer-record`: a newer version of the guide wrote this answer
 * - `invalid-answer`: the value cannot be kept (too long, too deep, not plain)
 * - `invalid-name`: a plan cannot be called so
 * - `unknown-plan`, `unknown-act`, `unknown-conflict`: no such thing here
 * - `not-fetched`: a script that this needs did not come
 * - the codes of `file/check.js`
 */
export class StoreError extends Error {
  /**
   * @param {string} code
   * @param {Record<string, unknown>} [details]
   */
  constructor(code, details = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "StoreError";
    this.code = code;
    this.details = details;
  }
}

/**
 * The same fault under our own name.
 *
 * @param {unknown} error
 */
export function storageError(error) {
  if (error instanceof StoreError || !(error instanceof DOMException)) return error;
  const code = error.name === "QuotaExceededError" ? "quota" : "connection";
  return new StoreError(code, { cause: error.name, message: error.message });
}
