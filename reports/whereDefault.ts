/** Where each start method is the default, for a reader who has never chosen one. */

import type { StartMethod } from "../protocol/methods.ts";

export const WHERE_DEFAULT: Readonly<Record<StartMethod, string>> = {
  fork: "the default on Linux up to Python 3.13",
  spawn: "the default on Windows and macOS",
  forkserver: "the default on Linux from Python 3.14",
};
