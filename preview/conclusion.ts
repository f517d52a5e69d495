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

/** `control`: a second run under the first method, where one was made. */
export async function conclude(
  request: PreviewRequest,
  traces: ReadonlyMap<StartMethod, Trace>,
  control: Trace | undefined,
): Promise<Comparison> {
  const whole = await withBindings(request, traces, control);
  await keepTraces(request.traceFolder, whole, control);
  return compareTraces([...whole.values()], control);
}

/** The traces with the lines that set what differs, where a variable does. */
async function withBindings(
  request: PreviewRequest,
  traces: ReadonlyMap<StartMethod, Trace>,
  control: Trace | undefined,
): Promise<ReadonlyMap<StartMethod, Trace>> {
  const { divergences } = compareTraces([...traces.values()], control);
  if (request.signal?.aborted || !divergences.some(({ kind }) => kind === "variable")) return traces;
  const bindings = await findBindings(request, [...traces.values()]);
  if (!bindings) return traces;
  return new Map([...traces].map(([method, trace]) => [method, [...trace.slice(0, -1), bindings, ...trace.slice(-1)]]));
}

/** Each trace as `<method>.jsonl`, and what a control run recorded as `control.jsonl` (docs/trace.md). */
async function keepTraces(
  folder: string | undefined,
  traces: ReadonlyMap<StartMethod, Trace>,
  control: Trace | undefined,
): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  for (const [name, trace] of [...traces, ...(control ? [["control", control] as const] : [])]) {
    const lines = trace.map((event) => JSON.stringify(event)).join("\n");
    await writeFile(join(folder, `${name}.jsonl`), `${lines}\n`);
  }
}
