/** `forkcast compare`: the same comparison from kept traces, of this machine or any other. */

import { readFile } from "node:fs/promises";
import { compareTraces, PreviewError, readTrace } from "../preview/index.ts";
import type { TraceEvent } from "../protocol/trace.ts";
import { print } from "./comparisons.ts";
import type { ComparisonFormat } from "./formats/names.ts";
import { UnusableCall } from "./usage.ts";

export interface CompareCall {
  /** Files that `run --trace` has written: one of each start method. */
  readonly traces: readonly string[];
  /** Further runs under the methods of some of them (`control-<method>.jsonl` …): what differs there is chance. */
  readonly control: readonly string[];
  readonly format: ComparisonFormat;
}

/** Prints the comparison. Returns the exit status of `run`. */
export async function compare(call: CompareCall): Promise<number> {
  if (call.traces.length < 2) throw new UnusableCall("name two traces or more, one of each start method.");
  const traces = await Promise.all(call.traces.map(read));
  const controls = await Promise.all(call.control.map(read));
  oneOfEach(call.traces, traces);
  const methods = new Set(traces.map(methodOf));
  const stray = controls.findIndex((control) => !methods.has(methodOf(control)));
  if (stray >= 0) {
    throw new UnusableCall(
      `no trace of ${methodOf(controls[stray])} is compared, so ${call.control[stray]} controls none.`,
    );
  }
  return await print(compareTraces(traces, controls), call.format);
}

async function read(path: string): Promise<TraceEvent[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EISDIR") throw new UnusableCall(`"${path}" is a folder; name the traces in it, a file each.`);
    throw new UnusableCall(`there is no trace "${path}"; check the path.`);
  });
  try {
    return readTrace(text, path);
  } catch (error) {
    if (error instanceof PreviewError) throw new UnusableCall(`${error.message} ${error.todo}`);
    throw error;
  }
}

function oneOfEach(paths: readonly string[], traces: readonly (readonly TraceEvent[])[]): void {
  for (const [at, trace] of traces.entries()) {
    const earlier = traces.findIndex((other) => methodOf(other) === methodOf(trace));
    if (earlier === at) continue;
    throw new UnusableCall(
      `${paths[earlier]} and ${paths[at]} were both recorded under ${methodOf(trace)}; name one trace of each method.`,
    );
  }
}

function methodOf(trace: readonly TraceEvent[] = []): string {
  const header = trace.find((event) => event.event === "leg");
  return header?.method ?? "no method";
}
