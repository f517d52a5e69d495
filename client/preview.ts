/** One preview: runs the engine, and tells how far it has come. */

import { type ExtensionContext, Uri, workspace } from "vscode";
import { preview } from "../preview/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { LegProgress } from "../protocol/panel.ts";
import { DEFAULT_SETTINGS } from "../protocol/settings.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Job } from "./jobs.ts";
import { LegWatch } from "./legWatch.ts";
import { LiveTraces } from "./liveTraces.ts";
import { workingFolder } from "./script.ts";

/** Milliseconds between two reports while a leg runs. */
const REPORT_EVERY = 200;

/** Called at the start and until the end; with what the legs show so far whenever that has changed. */
export type Report = (legs: readonly LegProgress[], soFar: Comparison | undefined) => void;

/** Rejects as `preview` does. The legs' traces are left in `traceFolder`. */
export async function runJob(
  context: ExtensionContext,
  { script, methods, args, module, platform }: Job,
  traceFolder: Uri,
  interpreter: Interpreter,
  signal: AbortSignal,
  report: Report,
): Promise<Comparison> {
  const watch = new LegWatch(methods, () => Date.now() / 1000);
  const live = new LiveTraces(() => performance.now());
  const settings = workspace.getConfiguration("forkcast", script);
  report(watch.legs(), undefined);
  const timer = setInterval(() => report(watch.legs(), live.comparison()), REPORT_EVERY);
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
      timeoutSeconds: settings.get("timeout", DEFAULT_SETTINGS.timeout),
      secretWords: settings.get("secretWords", DEFAULT_SETTINGS.secretWords),
      probeFolder: Uri.joinPath(context.extensionUri, "dist", "probe").fsPath,
      signal,
      onEvent: (method, event) => {
        watch.see(method, event);
        live.see(method, event);
      },
      onControl: (method) => watch.repeats(method),
    });
  } finally {
    clearInterval(timer);
  }
}
