/** What is made of the legs' traces: the lines that set what differs are looked up, the traces kept, all compared. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Comparison } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { TraceEvent } from "../protocol/trace.ts";
import { compareTraces } from "./compare/index.ts";
import { findBindings } from "./legs/bindings.ts";
import type { PreviewRequest } from "./legs/request.ts";

type Trace = readonly TraceEvent[];

/** `controls`: further runs under the methods of some of the traces. */
export async function conclude(
  request: PreviewRequest,
  traces: ReadonlyMap<StartMethod, Trace>,
  controls: readonly Trace[],
): Promise<Comparison> {
  const whole = await withBindings(request, traces, controls);
  await keepTraces(request.traceFolder, whole, controls);
  return compareTraces([...whole.values()], controls);
}

/** The traces with the lines that set what differs, where a variable does. */
async function withBindings(
  request: PreviewRequest,
  traces: ReadonlyMap<StartMethod, Trace>,
  controls: readonly Trace[],
): Promise<ReadonlyMap<StartMethod, Trace>> {
  const { divergences } = compareTraces([...traces.values()], controls);
  if (request.signal?.aborted || !divergences.some(({ kind }) => kind === "variable")) return traces;
  const bindings = await findBindings(request, [...traces.values()]);
  if (!bindings) return traces;
  return new Map([...traces].map(([method, trace]) => [method, [...trace.slice(0, -1), bindings, ...trace.slice(-1)]]));
}

/** Each trace as `<method>.jsonl`, and what control runs recorded as `control-<method>.jsonl`, `control-<method>-2.jsonl` …. */
async function keepTraces(
  folder: string | undefined,
  traces: ReadonlyMap<StartMethod, Trace>,
  controls: readonly Trace[],
): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  const named = controls.map((trace, at) => [nameOfControl(trace, controls.slice(0, at)), trace] as const);
  for (const [name, trace] of [...traces, ...named]) {
    const lines = trace.map((event) => JSON.stringify(event)).join("\n");
    await writeFile(join(folder, `${name}.jsonl`), `${lines}\n`);
  }
}

/** `control-fork`, `control-fork-2`. */
function nameOfControl(trace: Trace, before: readonly Trace[]): string {
  const number = 1 + before.filter((other) => methodOf(other) === methodOf(trace)).length;
  return `control-${methodOf(trace)}${number === 1 ? "" : `-${number}`}`;
}

function methodOf([header]: Trace): string {
  return header?.event === "leg" ? header.method : "";
}
