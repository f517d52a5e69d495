/** What the panel asks VS Code to keep, so that it can be shown again after a restart. */

import type { Comparison } from "../../protocol/comparison.ts";
import type { PanelJob, PanelMemory, PanelState } from "../../protocol/panel.ts";

/** Characters of JSON. VS Code keeps the state of every panel in one database. */
const LARGEST = 500_000;

export function memoryOf(state: PanelState, job: PanelJob): PanelMemory {
  if (state.phase !== "done" || state.stopped || state.partial) return { job };
  const { comparison } = state;
  const isSmall = atLeast(comparison) <= LARGEST && JSON.stringify(comparison).length <= LARGEST;
  return isSmall ? { job, comparison } : { job };
}

/** Characters that its variables alone take: soon counted, where the whole text would take long to write. */
function atLeast({ legs }: Comparison): number {
  const snapshots = Object.values(legs).flatMap(({ processes }) =>
    processes.flatMap(({ parentState, state }) => [...Object.values(parentState), ...Object.values(state)]),
  );
  return snapshots.reduce((sum, variables) => sum + SHORTEST * Object.keys(variables).length, 0);
}

/** `"a":{"t":"int","r":"1"},` */
const SHORTEST = 24;
