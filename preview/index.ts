/**
 * Engine 2: runs a script under start methods, with the probe riding along in every process, and compares what the
 * children had. Needs Node and a Python; knows nothing of the editor or of the analysis.
 */

import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, isAbsolute, join, resolve } from "node:path";
import type { Comparison } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { TraceEvent } from "../protocol/trace.ts";
import { wantsControl } from "./compare/index.ts";
import { conclude } from "./conclusion.ts";
import { PreviewError } from "./error.ts";
import { copyFolder } from "./legs/copies.ts";
import { runLeg } from "./legs/leg.ts";
import type { PreviewRequest } from "./legs/request.ts";

export { compareTraces } from "./compare/index.ts";
export { PreviewError } from "./error.ts";
export { forcedVariables } from "./forced.ts";
export type { PreviewRequest } from "./legs/request.ts";
export { comparisonSoFar } from "./live.ts";
export { findPython, type PythonInfo } from "./python.ts";
export { readTrace } from "./trace/read.ts";

type Trace = readonly TraceEvent[];

/**
 * Runs the legs, one after the other unless asked otherwise, and compares them. Rejects with a `PreviewError` where
 * nothing could be run.
 */
export async function preview(request: PreviewRequest): Promise<Comparison> {
  await checkRequest(request);
  const folder = await mkdtemp(join(tmpdir(), "forkcast-"));
  try {
    const session = await sessionIn(folder, request);
    const traces = await (request.parallel ? sideBySide(session) : oneByOne(session));
    const controls = await controlRuns(session, [...traces.values()]);
    return await conclude(request, traces, controls);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the legs of one preview share. */
interface Session {
  readonly request: PreviewRequest;
  readonly folder: string;
  readonly salt: string;
  /** The working folder as it was before the first leg. */
  readonly pristine?: string;
}

async function sessionIn(folder: string, request: PreviewRequest): Promise<Session> {
  const salt = randomBytes(8).toString("hex");
  if (!request.freshCopy) return { request, folder, salt };
  const pristine = join(folder, "pristine");
  await copyFolder(request.cwd, pristine);
  return { request, folder, salt, pristine };
}

async function oneByOne(session: Session): Promise<Map<StartMethod, Trace>> {
  const traces = new Map<StartMethod, Trace>();
  for (const method of session.request.methods) {
    traces.set(method, await oneLeg(session, method));
    if (session.request.signal?.aborted) break;
  }
  return traces;
}

async function sideBySide(session: Session): Promise<Map<StartMethod, Trace>> {
  const legs = session.request.methods.map(async (method) => [method, await oneLeg(session, method)] as const);
  // Every leg is ended before anything is told or removed, also where another could not be run.
  await Promise.allSettled(legs);
  return new Map(await Promise.all(legs));
}

/** Further runs, as long as a difference might be one between any two runs of a method. */
async function controlRuns(session: Session, traces: readonly Trace[]): Promise<Trace[]> {
  const silent: Session = { ...session, request: { ...session.request, onEvent: () => {} } };
  const controls: Trace[] = [];
  for (;;) {
    const method = session.request.signal?.aborted ? undefined : wantsControl(traces, controls);
    if (method === undefined) return controls;
    session.request.onControl?.(method);
    controls.push(await oneLeg(silent, method, `control-${controls.length + 1}-${method}`));
  }
}

async function oneLeg(session: Session, method: StartMethod, label: string = method): Promise<Trace> {
  const { request, folder, salt, pristine } = session;
  const own = join(folder, label);
  await mkdir(own);
  const cwd = pristine === undefined ? request.cwd : join(own, basename(request.cwd));
  if (pristine !== undefined) await copyFolder(pristine, cwd);
  return await runLeg(request, {
    method,
    salt,
    cwd,
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
  if (request.stdin !== undefined && !(await stat(resolve(request.cwd, request.stdin)).catch(() => undefined))) {
    throw new PreviewError(
      `The file for standard input ${request.stdin} does not exist.`,
      "Choose a file that exists.",
    );
  }
  if (!("script" in request.program)) return;
  const { script } = request.program;
  const file = await stat(isAbsolute(script) ? script : resolve(request.cwd, script)).catch(() => undefined);
  if (!file) throw new PreviewError(`The script ${script} does not exist.`, "Save it, or choose a file that exists.");
}
