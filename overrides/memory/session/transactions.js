/** Transactions on whatever storage there is, once it is open; who reads or writes waits for it. */

import { memoryStorage } from "../storage/web-storage.js";

/** @param {(stores: StoreName[]) => void} written told the store of each record that was written */
export function openTransactions(written) {
  /** @type {Storage} */
  let storage = memoryStorage();
  /** @type {Storage | null} what stands in, once all of ours was removed, until a first write */
  let blank = null;
  let open = () => {};
  /** @type {Promise<void>} */
  const ready = new Promise((resolve) => {
    open = resolve;
  });

  return {
    storage: () => storage,

    /** @param {Storage} chosen */
    use(chosen) {
      storage = chosen;
      open();
    },

    /** Everything is gone: reading must not make the database again, the next answer does. */
    async empty() {
      await storage.close();
      blank = memoryStorage();
    },

    /**
     * @template Result
     * @param {(transaction: Transaction) => Promise<Result>} work
     * @returns {Promise<Result>}
     */
    async read(work) {
      await ready;
      return (blank ?? storage).run("readonly", work);
    },

    /**
     * One transaction that may write: all of it is kept, or nothing.
     *
     * @template Result
     * @param {(transaction: Transaction) => Promise<Result>} work
     * @returns {Promise<Result>} once it is complete
     */
    async change(work) {
      await ready;
      blank = null;
      /** @type {StoreName[]} */
      let stores = [];
      const result = await storage.run("readwrite", (transaction) => {
        stores = [];
        /** @type {Transaction["put"]} */
        const put = (store, value) => {
          stores.push(store);
          return transaction.put(store, value);
        };
        return work({ ...transaction, put });
      });
      written(stores);
      return result;
    },
  };
}

/**
 * @import { Storage } from "../storage/best-storage.js"
 * @import { StoreName, Transaction } from "../storage/database-transaction.js"
 * @typedef {ReturnType<typeof openTransactions>} Transactions
 */
