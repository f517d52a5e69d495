/** How the run ended, and with which exit status each process. */

import type { LegModel, ProcessModel } from "../trace/model.ts";
import { isWorker } from "./groups.ts";
import { areDifferent, type Legs, perMethod, type Row } from "./rows.ts";

export function exitRows(legs: Legs): Row[] {
  return [...endingRow(legs), ...childRows(legs)];
}

const ENDED_FROM_OUTSIDE = new Set(["hang", "respawn", "killed"]);

function endingRow(legs: Legs): Row[] {
  const endings = [...legs.values()].map((leg) => endingOf(leg));
  if (!areDifferent(endings)) return [];
  const unusual = [...legs.values()].some((leg) => ENDED_FROM_OUTSIDE.has(leg.ending.outcome));
  return [
    {
      kind: "exit",
      name: unusual ? "outcome" : "exit status",
      process: "main process",
      texts: perMethod(legs, endingOf),
      why:
        [...legs.values()].flatMap((leg) => leg.ending.reason ?? [])[0] ?? "The script's exit status is another one.",
      noticeable: true,
      uncertain: !unusual,
    },
  ];
}

function endingOf({ ending }: LegModel): string {
  if (ending.signal) return `${ending.outcome} (${ending.signal})`;
  return ENDED_FROM_OUTSIDE.has(ending.outcome) ? ending.outcome : String(ending.exitCode);
}

/** Workers are ended by their pool in whatever state they are in: their statuses say nothing. */
function childRows(legs: Legs): Row[] {
  const ids = new Set(
    [...legs.values()].flatMap((leg) =>
      leg.processes
        .slice(1)
        .filter((each) => !isWorker(each))
        .map(({ id }) => id),
    ),
  );
  return [...ids].flatMap((id) => {
    const found = [...legs.values()].map((leg) => leg.processes.find((process) => process.id === id));
    // Of one that was ended with the run, or whose parent did not wait for it, nobody knows.
    const codes = found.flatMap((process) => process?.exitCode ?? []);
    if (!areDifferent(codes)) return [];
    return [
      {
        kind: "exit" as const,
        name: "exit status",
        process: `process ${id}`,
        texts: perMethod(legs, (leg) => statusOf(leg.processes.find((process) => process.id === id))),
        why: "The process ends with another exit status.",
        noticeable: true,
        uncertain: true,
      },
    ];
  });
}

function statusOf(process: ProcessModel | undefined): string {
  return String(process?.exitCode ?? "none");
}
