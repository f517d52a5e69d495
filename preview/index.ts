/**
 * Engine 2: runs a script under start methods, with the probe riding along in every process, and compares what the
 * children had. Needs Node and a Python; knows nothing of the editor or of the analysis.
 */

import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import type { Comparison } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { TraceEvent } from "../protocol/trace.ts";
import { wantsControl } from "./compare/index.ts";
import { conclude } from "./conclusion.ts";
import { PreviewError } from "./error.ts";
import { runLeg } from "./legs/leg.ts";
import type { PreviewRequest } from "./legs/request.ts";

export { compareTraces } from "./compare/index.ts";
export { PreviewError } from "./error.ts";
export type { PreviewRequest } from "./legs/request.ts";
export { findPython, type PythonInfo } from "./python.ts";
export { readTrace } from "./trace/read.ts";

type Trace = readonly TraceEvent[];

/** Runs the legs one after the other and compares them. Rejects with a `PreviewError` where nothing could be run. */
export async function preview(request: PreviewRequest): Promise<Comparison> {
  await checkRequest(request);
  const folder = await mkdtemp(join(tmpdir(), "forkcast-"));
  try {
    const traces = new Map<StartMethod, Trace>();
    for (const method of request.methods) {
      traces.set(method, await oneLeg(request, method, folder));
      if (request.signal?.aborted) break;
    }
    const controls = await controlRuns(request, [...traces.values()], folder);
    return await conclude(request, traces, controls);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Second runs, as long as a difference might be one between any two runs of a method. */
async function controlRuns(request: PreviewRequest, traces: readonly Trace[], folder: string): Promise<Trace[]> {
  const silent: PreviewRequest = { ...request, onEvent: () => {} };
  const controls: Trace[] = [];
  for (;;) {
    const method = request.signal?.aborted ? undefined : wantsControl(traces, controls);
    if (method === undefined) return controls;
    controls.push(await oneLeg(silent, method, folder, `control-${method}`));
  }
}

async function oneLeg(
  request: PreviewRequest,
  method: StartMethod,
  folder: string,
  label: string = method,
): Promise<Trace> {
  const own = join(folder, label);
  await mkdir(own);
  return await runLeg(request, {
    method,
    probe: join(folder, "probe"),
    folder: own,
    onEvent: (event) => request.onEvent?.(method, event),
  });
}

async function checkRequest(request: PreviewRequest): Promise<void> {
  if (request.methods.length === 0) throw new PreviewError("No start method was chosen.", "Choose at least one.");
  const folder = await stat(request.cwd).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new PreviewError(`The working folder ${request.cwd} does not exist.`, "Choose a folder that exists.");
  }
  if (!("script" in request.program)) return;
  const { script } = request.program;
  const file = await stat(isAbsolute(script) ? script : resolve(request.cwd, script)).catch(() => undefined);
  if (!file) throw new PreviewError(`The script ${script} does not exist.`, "Save it, or choose a file that exists.");
}
