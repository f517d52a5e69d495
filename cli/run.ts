/** `forkcast run`: engine 2 on one script, or one module. */

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { findPython, PreviewError, preview } from "../preview/index.ts";
import type { StartMethod } from "../protocol/methods.ts";
import { probeFolder } from "./assets.ts";
import { type ComparisonFormat, print } from "./comparisons.ts";
import { showProgress } from "./progress.ts";
import { UnusableCall } from "./usage.ts";

export interface RunCall {
  /** The script and its arguments; only arguments where `module` is given. */
  readonly words: readonly string[];
  readonly methods: readonly StartMethod[];
  readonly format: ComparisonFormat;
  readonly python?: string;
  readonly timeout: number;
  readonly trace?: string;
  readonly module?: string;
}

/** Prints the comparison. Returns the exit status: 0 without a divergence, 1 with one, 2 where a leg is void. */
export async function run(call: RunCall): Promise<number> {
  const { program, args } = await programOf(call);
  const comparison = await runLegs(call, program, args);
  return await print(comparison, call.format);
}

async function programOf({ words, module }: RunCall) {
  if (module !== undefined) return { program: { module }, args: words };
  const [script, ...args] = words;
  if (script === undefined) throw new UnusableCall("name a script, or a module with -m.");
  const what = await stat(script).catch(() => undefined);
  if (what === undefined) throw new UnusableCall(`there is no script "${script}"; check the path.`);
  if (!what.isFile()) throw new UnusableCall(`"${script}" is a folder; name the script in it, or a package with -m.`);
  return { program: { script: resolve(script) }, args };
}

async function runLegs(call: RunCall, program: { script: string } | { module: string }, args: readonly string[]) {
  const interrupted = new AbortController();
  const stop = () => interrupted.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const progress = showProgress(call.methods);
  try {
    const python = await findPython(call.python === undefined ? ["python3", "python", "py"] : [call.python]);
    return await preview({
      program,
      args,
      cwd: process.cwd(),
      methods: call.methods,
      python: python.path,
      timeoutSeconds: call.timeout,
      probeFolder,
      signal: interrupted.signal,
      onEvent: progress.update,
      ...(call.trace === undefined ? {} : { traceFolder: resolve(call.trace) }),
    });
  } catch (error) {
    if (error instanceof PreviewError) throw new UnusableCall(`${error.message} ${error.todo}`);
    throw error;
  } finally {
    progress.end();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
