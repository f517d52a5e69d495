/** One preview: runs the engine, and tells how far it has come. */

import { type ExtensionContext, Uri, workspace } from "vscode";
import { preview } from "../preview/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { LegProgress } from "../protocol/panel.ts";
import { DEFAULT_SETTINGS } from "../protocol/settings.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Job } from "./jobs.ts";
import { LegWatch } from "./legWatch.ts";
import { workingFolder } from "./script.ts";

/** Milliseconds between two reports while a leg runs. */
const REPORT_EVERY = 200;

/** Rejects as `preview` does. The legs' traces are left in `traceFolder`; `report` is called at the start and until the end. */
export async function runJob(
  context: ExtensionContext,
  { script, methods, args, module, platform }: Job,
  traceFolder: Uri,
  interpreter: Interpreter,
  signal: AbortSignal,
  report: (legs: readonly LegProgress[]) => void,
): Promise<Comparison> {
  const watch = new LegWatch(methods, () => Date.now() / 1000);
  report(watch.legs());
  const timer = setInterval(() => report(watch.legs()), REPORT_EVERY);
  try {
    return await preview({
      program: module === undefined ? { script: script.fsPath } : { module },
      args,
      cwd: workingFolder(script),
      env: interpreter.env,
      methods,
      ...(platform === undefined ? {} : { platform }),
      traceFolder: traceFolder.fsPath,
      python: interpreter.path,
      timeoutSeconds: workspace.getConfiguration("forkcast", script).get("timeout", DEFAULT_SETTINGS.timeout),
      probeFolder: Uri.joinPath(context.extensionUri, "dist", "probe").fsPath,
      signal,
      onEvent: (method, event) => watch.see(method, event),
    });
  } finally {
    clearInterval(timer);
  }
}
