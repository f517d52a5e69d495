/** What is run, and how, where a script runs as it is under one start method. */

import type { Uri } from "vscode";
import type { StartMethod } from "../protocol/methods.ts";

export interface ForcedRun {
  readonly script: Uri;
  readonly method: StartMethod;
  /** The interpreter's path. */
  readonly python: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What is set besides the environment that VS Code gives. */
  readonly env: Readonly<Record<string, string>>;
}
