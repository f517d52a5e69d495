/** What the starts of child processes handed over, under each method. */

import type { ProcessReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { PayloadPart, RaisedException, ValueNode } from "../../../protocol/trace.ts";
import type { AlignedProcess } from "./processes.ts";
import { type StateRow, stateRows } from "./states.ts";
import { sameValue } from "./values.ts";

export interface Crossing {
  /** Copied whole by fork, pickled by the others, or not even begun. */
  readonly way: "copied" | "pickled" | "failed" | "unknown";
  /** Bytes of the smallest and of the largest payload. */
  readonly bytes?: readonly [number, number];
  /** Functions and classes that travelled as names: `helper.work`. */
  readonly references: readonly string[];
  /** Arguments that travelled as values; under fork, those that were simply there. */
  readonly values: readonly (readonly [string, ValueNode])[];
  /** What of the pickled values takes how much room, the largest first. */
  readonly parts: readonly PayloadPart[];
  readonly error?: RaisedException;
  readonly culprit?: string;
  /** The parent's variables that the child has too, and those that it lacks or has with another value. */
  readonly kept: number;
  readonly lost: readonly string[];
}

/** Starts that hand over the same things. */
export interface CrossingGroup {
  readonly processes: readonly AlignedProcess[];
  readonly by: ReadonlyMap<StartMethod, Crossing>;
}

/** One group for all workers of a pool, in the order of their first processes. The main process was not handed anything. */
export function crossingsOf(processes: readonly AlignedProcess[]): CrossingGroup[] {
  const groups = new Map<string, AlignedProcess[]>();
  const crossings = new Map<AlignedProcess, ReadonlyMap<StartMethod, Crossing>>();
  for (const process of processes) {
    if (process.id === "main") continue;
    const by = new Map([...process.by].map(([method, report]) => [method, crossingOf(process, method, report)]));
    crossings.set(process, by);
    const key = keyOf(process, by);
    groups.set(key, [...(groups.get(key) ?? []), process]);
  }
  return [...groups.values()].map((group) => ({
    processes: group,
    by: merged(group.map((process) => crossings.get(process)!)),
  }));
}

/** What every start refers to, whatever the script hands over. */
const MACHINERY = /^(multiprocessing|concurrent|builtins|copyreg|_io)\b/;

function crossingOf(process: AlignedProcess, method: StartMethod, report: ProcessReport): Crossing {
  const { payload, args } = report;
  const common = { ...inherited(process, method), values: args, parts: payload?.parts ?? [] };
  if (!payload) return { ...common, way: method === "fork" ? "copied" : "unknown", references: [] };
  const references = payload.references.filter((each) => !MACHINERY.test(each)).map(qualified);
  if (payload.error) {
    const { error, culprit } = payload;
    return { ...common, way: "failed", references, error, ...(culprit ? { culprit } : {}) };
  }
  return { ...common, way: "pickled", bytes: [payload.bytes, payload.bytes], references };
}

/** From `module qualified.name`, as the trace has it; what is the script's own needs no module. */
function qualified(reference: string): string {
  return reference.replace(/^__main__ /, "").replace(" ", ".");
}

/** Not variables of modules, but what the trace tells in their company. */
const NO_MODULES: ReadonlySet<string> = new Set(["process-state", "sys.modules", "patched"]);

function inherited(process: AlignedProcess, method: StartMethod): Pick<Crossing, "kept" | "lost"> {
  const lost: string[] = [];
  let kept = 0;
  for (const row of stateRows(process)) {
    const seen = row.by.get(method);
    if (!seen?.parent || NO_MODULES.has(row.module)) continue;
    if (sameValue(seen.parent, seen.child)) kept++;
    else lost.push(spelled(row));
  }
  return { kept, lost };
}

function spelled({ module, name }: StateRow): string {
  return module === "__main__" ? name : `${module}.${name}`;
}

function keyOf({ by: reports }: AlignedProcess, by: ReadonlyMap<StartMethod, Crossing>): string {
  return JSON.stringify(
    [...by].map(([method, { way, references, values, error, culprit }]) => [
      [method, way, references, culprit, error?.type, reports.get(method)?.target],
      values.map(([name, { t }]) => [name, t]),
    ]),
  );
}

function merged(all: readonly ReadonlyMap<StartMethod, Crossing>[]): Map<StartMethod, Crossing> {
  const [first] = all;
  return new Map(
    [...first!].map(([method, crossing]) => [method, together(all.map((by) => by.get(method) ?? crossing))]),
  );
}

function together(crossings: readonly Crossing[]): Crossing {
  const sizes = crossings.flatMap(({ bytes }) => bytes ?? []);
  // A process that died early says nothing of its variables.
  const known = crossings.filter(({ kept, lost }) => kept + lost.length > 0);
  const { kept, lost } = known[0] ?? crossings[0]!;
  const bytes = [Math.min(...sizes), Math.max(...sizes)] as const;
  return { ...crossings[0]!, kept, lost, ...(sizes.length > 0 ? { bytes } : {}) };
}
