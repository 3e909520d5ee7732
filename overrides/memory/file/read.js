/** Opens a file that a reader chose: in a worker with a time limit, or here where none starts. */

import { StoreError } from "../storage/error.js";
import { checkPlanFile, LARGEST_FILE } from "./check.js";

const STARTING_MAY_TAKE = 2000;
const CHECKING_MAY_TAKE = 5000;

/**
 * @param {Blob} blob
 * @param {string} [workerAddress] of `plan-file-worker.js`; without it the check runs in the page
 * @param {number} [patience] milliseconds until the worker is stopped
 * @returns {Promise<PlanFile>} rejects with a StoreError of `check.js`, or `too-slow`
 */
export async function readPlanFile(blob, workerAddress, patience = CHECKING_MAY_TAKE) {
  if (blob.size > LARGEST_FILE) throw new StoreError("too-large", { bytes: blob.size });
  const bytes = await blob.arrayBuffer();
  const worker = workerAddress ? await startWorker(workerAddress) : null;
  if (!worker) return checkPlanFile(bytes);
  try {
    return await checkIn(worker, bytes, patience);
  } finally {
    worker.terminate();
  }
}

/**
 * A page opened from a folder (`file://`) may not start a worker.
 *
 * @param {string} address
 * @returns {Promise<Worker | null>} once it runs
 */
async function startWorker(address) {
  try {
    const worker = new Worker(address);
    const isRunning = await new Promise((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
      setTimeout(resolve, STARTING_MAY_TAKE);
    });
    if (isRunning) return worker;
    worker.terminate();
  } catch {
    // Not allowed here.
  }
  return null;
}

/**
 * @param {Worker} worker
 * @param {ArrayBuffer} bytes
 * @param {number} patience
 * @returns {Promise<PlanFile>}
 */
function checkIn(worker, bytes, patience) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreError("too-slow")), patience);
    worker.onmessage = ({ data: { file, code, details } }) => {
      clearTimeout(timer);
      if (file) resolve(file);
      else reject(new StoreError(code, details));
    };
    worker.onerror = () => reject(new StoreError("not-json"));
    worker.postMessage(bytes);
  });
}

/** @import { PlanFile } from "./write.js" */
