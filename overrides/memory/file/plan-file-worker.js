/** Checks a plan file away from the page, which can stop it at any moment. */

import { StoreError } from "../storage/error.js";
import { checkPlanFile } from "./check.js";

addEventListener("message", ({ data }) => {
  try {
    postMessage({ file: checkPlanFile(data) });
  } catch (error) {
    const { code, details } = error instanceof StoreError ? error : new StoreError("not-json");
    postMessage({ code, details });
  }
});
postMessage("ready");
