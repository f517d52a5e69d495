/** The thread that analyses for the language server in Node. */

import { parentPort, workerData } from "node:worker_threads";
import { answerOn } from "./analyst/answering.ts";

const server = parentPort;
if (!server) throw new Error("this is started by the language server, as a thread of it");

answerOn(
  {
    post: (message) => server.postMessage(message),
    listen: (receive) => server.on("message", receive),
  },
  workerData as Int32Array,
);
