/** Memory of processes: what they share with others, and what is theirs alone. All in bytes. */

import type { ProcessReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Leg } from "./legs.ts";
import type { AlignedProcess } from "./processes.ts";

export interface Memory {
  readonly whole: number;
  /** Undefined where the system does not tell. */
  readonly own?: number;
  /** What was its own in the end, where that is known: a copy of its parent stops sharing what either changes. */
  readonly ownAtEnd?: number;
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

function entry(method: StartMethod, { memory, memoryAtEnd }: ProcessReport): [StartMethod, Memory][] {
  if (!memory) return [];
  const { rss: whole, private: own } = memory;
  const ownAtEnd = memoryAtEnd?.private;
  return [
    [
      method,
      {
        whole,
        ...(own === undefined ? {} : { own: Math.min(own, whole) }),
        ...(ownAtEnd === undefined ? {} : { ownAtEnd }),
      },
    ],
  ];
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
