/** The reader's data: each tool stands in a file of its own. */
import { GuideElement } from "../base/element.js";
import { startConflicts } from "./data-conflicts.js";
import { startDownload } from "./data-download.js";
import { startForget } from "./data-forget.js";
import { startOpen } from "./data-open.js";
import { startRestore } from "./data-restore.js";
import { startUnknown } from "./data-unknown.js";

export class DataElement extends GuideElement {
  connect() {
    // Inside another site's frame a press could be tricked out of the reader.
    this.hidden = window.top !== window.self;
  }

  /**
   * @param {Store} store
   * @param {AbortSignal} signal
   */
  start(store, signal) {
    if (this.hidden) return;
    const tools = [
      startConflicts,
      startDownload,
      startOpen,
      startRestore,
      startUnknown,
      startForget,
    ];
    for (const startTool of tools) startTool(this, store, signal);
  }
}

/** @import { Store } from "../../memory/store.js" */
