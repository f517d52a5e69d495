/** What the panel asks VS Code to keep, so that it can be shown again after a restart. */

import type { PanelJob, PanelMemory, PanelState } from "../../protocol/panel.ts";

/** Characters of JSON. VS Code keeps the state of every panel in one database. */
const LARGEST = 500_000;

export function memoryOf(state: PanelState, job: PanelJob): PanelMemory {
  if (state.phase !== "done" || state.stopped) return { job };
  // Some processes hold more variables than others, but none is described in less than this.
  const processes = Object.values(state.comparison.legs).reduce((sum, leg) => sum + leg.processes.length, 0);
  if (processes * 200 > LARGEST) return { job };
  const { comparison } = state;
  return JSON.stringify(comparison).length > LARGEST ? { job } : { job, comparison };
}
