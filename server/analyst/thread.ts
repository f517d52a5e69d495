/** An analyst in a thread of its own, in Node: what starts it. */

import { Worker } from "node:worker_threads";
import type { AnalystPort } from "./analyst.ts";

/** @param script the built analystMain.ts */
export function analystThread(script: string): AnalystPort {
  const edition = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(script, { workerData: edition });
  // The server ends when its client does, whatever is being worked out.
  worker.unref();
  return {
    edition,
    post: (message) => worker.postMessage(message),
    listen: (receive) => worker.on("message", receive),
    onLost(lost) {
      worker.on("error", (error: Error) => lost(`the analysis has failed: ${error.stack ?? error.message}`));
    },
  };
}
