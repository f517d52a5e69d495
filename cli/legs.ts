/** Previews as commands run them: the interpreter that the call names or the PATH has, a line of progress, Ctrl-C. */

import { resolve } from "node:path";
import { findPython, PreviewError, type PreviewRequest, preview } from "../preview/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import { probeFolder } from "./assets.ts";
import { showProgress } from "./progress.ts";
import { UnusableCall } from "./usage.ts";

/** How scripts are run; what is absent is as `PreviewRequest` has it. */
export interface LegsCall {
  readonly methods: readonly StartMethod[];
  readonly timeout: number;
  readonly python?: string;
  readonly pythonOption?: readonly string[];
  /** Default: the working folder of the call. */
  readonly cwd?: string;
  /** The whole environment of the script; default: that of the call. */
  readonly env?: PreviewRequest["env"];
  readonly stdin?: string;
  readonly contexts?: "force" | "respect";
  readonly platform?: "windows";
  readonly freshCopy?: boolean;
  readonly parallel?: boolean;
  readonly secretWords?: readonly string[];
  readonly trace?: string;
}

/** Throws `UnusableCall` where nothing could be run. An interrupted run resolves with what there was by then. */
export async function runLegs(
  call: LegsCall,
  program: PreviewRequest["program"],
  args: readonly string[],
): Promise<Comparison> {
  const interrupted = new AbortController();
  const stop = () => interrupted.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const progress = showProgress(call.methods);
  try {
    const python = await findPython(call.python === undefined ? ["python3", "python", "py"] : [call.python]);
    return await preview({
      program,
      args,
      ...optionsOf(call),
      methods: call.methods,
      python: python.path,
      timeoutSeconds: call.timeout,
      probeFolder,
      signal: interrupted.signal,
      onEvent: progress.update,
    });
  } catch (error) {
    if (error instanceof PreviewError) throw new UnusableCall(`${error.message} ${error.todo}`);
    throw error;
  } finally {
    progress.end();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function optionsOf(call: LegsCall): Pick<PreviewRequest, "cwd"> & Partial<PreviewRequest> {
  const { pythonOption, env, stdin, contexts, platform, freshCopy, parallel, secretWords, trace } = call;
  return {
    cwd: resolve(call.cwd ?? "."),
    ...(pythonOption === undefined ? {} : { pythonArgs: pythonOption }),
    ...(env === undefined ? {} : { env }),
    ...(stdin === undefined ? {} : { stdin: resolve(stdin) }),
    ...(contexts === undefined ? {} : { explicitContexts: contexts }),
    ...(platform === undefined ? {} : { platform }),
    ...(freshCopy === undefined ? {} : { freshCopy }),
    ...(parallel === undefined ? {} : { parallel }),
    ...(secretWords === undefined ? {} : { secretWords }),
    ...(trace === undefined ? {} : { traceFolder: resolve(trace) }),
  };
}
