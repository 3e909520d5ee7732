/** The data layer on a page without any component, for the tests to call by hand. */

import { checkPlanFile } from "../../overrides/memory/file/check.js";
import { apply, preview } from "../../overrides/memory/file/merge.js";
import { readPlanFile } from "../../overrides/memory/file/read.js";
import * as planFile from "../../overrides/memory/file/write.js";
import { largeChanges } from "../../overrides/memory/large-changes.js";
import { openStore } from "../../overrides/memory/open-store.js";
import * as order from "../../overrides/memory/records/order.js";
import * as record from "../../overrides/memory/records/record.js";
import { visitAt } from "../../overrides/memory/records/visit.js";
import { siteNames } from "../../overrides/memory/storage/names.js";

const bytesOf = (text) => new TextEncoder().encode(text);

/** The SHA-256 of all that a copy of the current plan holds. */
async function state() {
  const file = await planFile.exportPlan(window.store, "test");
  const digest = await crypto.subtle.digest("SHA-256", bytesOf(planFile.canonicalPlan(file)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The object of a file, or the code and details of the fault. */
async function read(content, worker, patience) {
  try {
    return { file: await readPlanFile(new Blob([content]), worker, patience) };
  } catch ({ code, details }) {
    return { code, ...details };
  }
}

/** Everything in IndexedDB, read without our own code. */
async function stored(name = siteNames().database) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...database.objectStoreNames];
  const contents = {};
  if (names.length > 0) {
    const transaction = database.transaction(names);
    for (const store of names) {
      const request = transaction.objectStore(store).getAll();
      request.onsuccess = () => {
        contents[store] = request.result;
      };
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
  }
  database.close();
  return contents;
}

/** Change what is stored behind our own code's back. */
async function meddle(change, name = siteNames().database) {
  const database = await new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction([...database.objectStoreNames], "readwrite");
  change(transaction);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** The storage that the store has found, for a test to hold or to close. */
const storage = () => window.store.session.transactions.storage();

/** What every answer of the current plan says, with the wording it answers. */
function said() {
  const about = ({ key, value, hash, wording, lang }) => [key, { value, hash, wording, lang }];
  return Object.fromEntries([...window.store.answers.values()].map(about));
}

Object.assign(window, { apply, checkPlanFile, meddle, openStore, order, planFile, preview });
Object.assign(window, { read, record, said, siteNames, storage, state, stored, visitAt });
const fetchLargeChanges = async () => largeChanges;
window.opened = openStore({ defaultPlanName: "Our plan", fetchLargeChanges }).then((store) => {
  window.store = store;
  window.openedAfter = performance.now();
  window.heard = [];
  for (const type of ["status", "answers", "plans", "conflicts", "notice", "notice-over"]) {
    store.addEventListener(type, ({ detail }) => window.heard.push({ type, ...detail }));
  }
});
