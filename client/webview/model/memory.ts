/** Memory of child processes: what they share with others, and what is theirs alone. All in bytes. */

import type { ProcessReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Leg } from "./legs.ts";
import type { AlignedProcess } from "./processes.ts";

export interface Memory {
  readonly whole: number;
  /** Undefined where the system does not tell. */
  readonly own?: number;
}

export interface MemoryRow {
  readonly process: AlignedProcess;
  readonly by: ReadonlyMap<StartMethod, Memory>;
}

/** A row for each process whose memory is known under some method. */
export function memoryRows(processes: readonly AlignedProcess[]): MemoryRow[] {
  return processes.flatMap((process) => {
    const by = new Map([...process.by].flatMap(([method, report]) => entry(method, report)));
    return by.size === 0 ? [] : [{ process, by }];
  });
}

function entry(method: StartMethod, { memory }: ProcessReport): [StartMethod, Memory][] {
  if (!memory) return [];
  const { rss: whole, private: own } = memory;
  return [[method, own === undefined ? { whole } : { whole, own: Math.min(own, whole) }]];
}

/** The longest bar. */
export function largest(rows: readonly MemoryRow[]): number {
  return rows.reduce((most, { by }) => [...by.values()].reduce((top, { whole }) => Math.max(top, whole), most), 1);
}

/** What all child processes of a leg have of their own, together; undefined where that is unknown. */
export function ownTogether([, { processes }]: Leg): number | undefined {
  const own = processes.flatMap(({ id, memory }) => (id === "main" ? [] : (memory?.private ?? [])));
  return own.length === 0 ? undefined : own.reduce((sum, each) => sum + each, 0);
}
