/** A gate that transactions wait at while the page is away. */

export function openGate() {
  /** @type {Promise<void> | null} */
  let waiting = null;
  let open = () => {};
  return {
    passed: async () => waiting,
    isShut: () => waiting !== null,
    shut() {
      waiting ??= new Promise((resolve) => {
        open = resolve;
      });
    },
    open() {
      waiting = null;
      open();
    },
  };
}
