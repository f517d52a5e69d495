/** Processes side by side: one entry for what is the same process under every method. */

import type { Comparison, ProcessReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Variables } from "../../../protocol/panel.ts";
import { legsOf } from "./legs.ts";

export interface AlignedProcess {
  readonly id: string;
  /** Absent under a method where the process was never started. */
  readonly by: ReadonlyMap<StartMethod, ProcessReport>;
  /** Its variables are still with the host. */
  readonly pending: boolean;
}

/** The main process first, then by identity: `1`, `2`, `2.1`, `10`. */
export function alignedProcesses(comparison: Comparison, pending = false): AlignedProcess[] {
  const found = new Map<string, Map<StartMethod, ProcessReport>>();
  for (const [method, leg] of legsOf(comparison)) {
    for (const process of leg.processes) {
      const by = found.get(process.id) ?? new Map<StartMethod, ProcessReport>();
      found.set(process.id, by.set(method, process));
    }
  }
  return [...found].map(([id, by]) => ({ id, by, pending })).sort((one, other) => compareIds(one.id, other.id));
}

/** The processes with the variables that have come; the others as they are. */
export function withVariables(
  processes: readonly AlignedProcess[],
  arrived: Readonly<Record<string, Variables>>,
): AlignedProcess[] {
  return processes.map((process) => {
    const variables = arrived[process.id];
    if (!variables || !process.pending) return process;
    const by = [...process.by].map(([method, report]) => [method, { ...report, ...variables[method] }] as const);
    return { ...process, by: new Map(by), pending: false };
  });
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  if (one === "main") return -1;
  if (other === "main") return 1;
  return one.localeCompare(other, "en", { numeric: true });
}

/** Any of the reports, for what does not depend on the method. */
export function sample({ by }: AlignedProcess): ProcessReport {
  const [first] = by.values();
  if (!first) throw new RangeError("an aligned process without reports");
  return first;
}
