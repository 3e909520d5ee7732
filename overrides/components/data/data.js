/** The reader's data: each tool stands in a file of its own. */
import { storeReady } from "../../memory/opened.js";
import { startDownload } from "./data-download.js";
import { startForget } from "./data-forget.js";
import { startOpen } from "./data-open.js";
import { startRestore } from "./data-restore.js";

export class DataElement extends HTMLElement {
  connectedCallback() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    // Inside another site's frame a press could be tricked out of the reader.
    this.hidden = window.top !== window.self;
    storeReady.then((store) => {
      if (signal.aborted || this.hidden) return;
      for (const startTool of [startDownload, startOpen, startRestore, startForget]) {
        startTool(this, store, signal);
      }
    });
  }

  disconnectedCallback() {
    this.listening?.abort();
  }
}
