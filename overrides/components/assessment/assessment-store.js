/**
 * The store that the self-assessment works with: the reader's own, or in an example (the address
 * says `?example`) one that lasts as long as the page and keeps nothing.
 */
import { storeReady } from "../shared/opened-store.js";
import { openExample } from "./example-store.js";

export const isExample = new URLSearchParams(location.search).has("example");

/** @type {Promise<AssessmentStore>} */
export const assessmentStore = isExample ? openExample() : storeReady;

/**
 * @import { Store } from "../shared/store.js"
 * @typedef {Pick<Store, "answers" | "answer" | "conflicts" | "resolveConflict" | "status" | "kind"
 *   | "plan" | "plans" | "setPlace" | "answersOf" | "continuePlan"> & EventTarget} AssessmentStore
 */
