/** Exceptions that nobody caught, and those that tasks handed back: told once, however far they travelled. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { RaisedException, SourceRef } from "../../protocol/trace.ts";
import type { LegModel } from "../trace/model.ts";
import { cleanerFor } from "./noise.ts";
import { type Legs, perMethod, type Row } from "./rows.ts";

interface Raised {
  readonly error: RaisedException;
  readonly processes: Set<string>;
}

export function exceptionRows(legs: Legs): Row[] {
  const byLeg = new Map([...legs].map(([method, leg]) => [method, raisedIn(leg)] as const));
  const keys = new Set([...byLeg.values()].flatMap((found) => [...found.keys()]));
  const rows = [...keys].flatMap((key) => exceptionRow(key, byLeg) ?? []);
  // What the main process alone raises (BrokenProcessPool) is the consequence of what its children raised.
  return rows.sort((a, b) => Number(a.process === MAIN) - Number(b.process === MAIN));
}

const MAIN = "main process";

function raisedIn(leg: LegModel): ReadonlyMap<string, Raised> {
  const clean = cleanerFor(leg);
  const found = new Map<string, Raised>();
  for (const process of leg.processes) {
    for (const error of [...process.exceptions, ...process.results.flatMap((result) => result.error ?? [])]) {
      const key = `${error.type}: ${clean(error.message)}`;
      const known = found.get(key) ?? { error, processes: new Set<string>() };
      known.processes.add(process.id);
      found.set(key, known);
    }
  }
  return found;
}

function exceptionRow(key: string, byLeg: ReadonlyMap<StartMethod, ReadonlyMap<string, Raised>>): Row | undefined {
  const seen = [...byLeg.values()].flatMap((found) => found.get(key) ?? []);
  if (seen.length === byLeg.size) return undefined;
  const { error, processes } = seen[0]!;
  const read = lastLine(error);
  return {
    kind: "exception",
    name: error.type.slice(error.type.lastIndexOf(".") + 1),
    process: processLabel(processes),
    texts: perMethod(byLeg, (found) => (found.has(key) ? textOf(found.get(key)!.error) : "none")),
    why: "The exception is raised under one method only.",
    ...(read ? { read } : {}),
    noticeable: true,
    uncertain: false,
  };
}

function textOf({ type, message }: RaisedException): string {
  return message ? `${type}: ${message.trim().split("\n")[0]}` : type;
}

/** The innermost line of the script's own files. */
function lastLine(error: RaisedException): SourceRef | undefined {
  const own = error.frames.filter(({ file }) => !/[\\/](?:lib[\\/]python|site-packages|dist-packages)|^</i.test(file));
  return own.at(-1);
}

function processLabel(processes: ReadonlySet<string>): string {
  const children = [...processes].filter((id) => id !== "main");
  if (children.length === 0) return MAIN;
  const label = children.length === 1 ? `process ${children[0]}` : `${children.length} processes`;
  return processes.has("main") ? `${label}, then the main process` : label;
}
