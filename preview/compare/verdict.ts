/** One sentence: what a reader should take away. */

import { type Divergence, wasStopped } from "../../protocol/comparison.ts";
import { START_METHODS, type StartMethod } from "../../protocol/methods.ts";
import type { Outcome } from "../../protocol/trace.ts";
import type { Legs } from "./rows.ts";

const WHERE: Readonly<Record<StartMethod, string>> = {
  fork: "fork (Linux up to Python 3.13)",
  spawn: "spawn (Windows, macOS)",
  forkserver: "forkserver (Linux from Python 3.14 on)",
};

export function verdictOf(legs: Legs, divergences: readonly Divergence[]): string {
  const stopped = [...legs].find(([, leg]) => wasStopped(leg.ending));
  if (stopped) return `Stopped: the run under ${stopped[0]} was cut short, so nothing can be concluded.`;
  const silent = [...legs].find(([, leg]) => leg.ending.void);
  if (silent) return `The run under ${silent[0]} says nothing: ${silent[1].ending.reason ?? "no probe answered."}`;
  if (legs.size < 2) return "The script was run under one start method only; there is nothing to compare.";
  const [first] = divergences;
  if (!first) return sameUnderAll(legs);
  const count = divergences.length === 1 ? "One thing differs" : `${divergences.length} things differ`;
  return `${count}: ${sentenceOf(first)}`;
}

/** A script that fails alike under every method is no divergence, and must not read like a success. */
const ALIKE: Readonly<Record<Outcome, string>> = {
  ok: "did the same",
  exception: "failed in the same way",
  hang: "did not end in time",
  respawn: "kept starting processes that died",
  killed: "was ended before its own end",
  unsupported: "could not be run",
};

function sameUnderAll(legs: Legs): string {
  const [outcome, ...others] = new Set([...legs.values()].map((leg) => leg.ending.outcome));
  const did = outcome === undefined || others.length > 0 ? "ended differently" : ALIKE[outcome];
  return `Nothing differs: the script ${did} under ${[...legs.keys()].join(" and ")}.`;
}

function sentenceOf(row: Divergence): string {
  const methods = START_METHODS.filter((method) => row[method] !== undefined);
  const reference = methods[0]!;
  const other = methods.find((method) => row[method] !== row[reference]) ?? reference;
  const whose = row.process.replace("all ", "every one of ");
  switch (row.kind) {
    case "variable":
    case "argument":
    case "module":
      return `under ${WHERE[other]} \`${row.name}\` is ${row[other]} in ${whose}, under ${reference} it is ${row[reference]}.`;
    case "exception":
      return `under ${WHERE[row[other] === "none" ? reference : other]} there is ${row[other] === "none" ? row[reference] : row[other]} in ${whose}.`;
    case "exit":
      return `under ${WHERE[other]} the ${row.name} is ${row[other]}, under ${reference} ${row[reference]}.`;
    default:
      return `\`${row.name}\` is ${row[other]} under ${WHERE[other]}, ${row[reference]} under ${reference}.`;
  }
}
