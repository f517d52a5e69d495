/** Exceptions that nobody caught, and those that tasks handed back: told once, however far they travelled. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { RaisedException, SourceRef } from "../../protocol/trace.ts";
import type { LegModel } from "../trace/model.ts";
import { meaningOf, sentence, shortMessage } from "./failures.ts";
import { fileName } from "./groups.ts";
import { cleanerFor } from "./noise.ts";
import { type Legs, perMethod, type Row } from "./rows.ts";

interface Raised {
  readonly error: RaisedException;
  /** What of a process's arguments could not be pickled: `args[0].lock`. */
  readonly culprit?: string;
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
  const keyOf = (error: RaisedException) => keyOfRaised(error, clean);
  const culprits = new Map(
    leg.processes.flatMap(({ payload: { error, culprit } = {} }) =>
      error && culprit ? [[keyOf(error), culprit]] : [],
    ),
  );
  const found = new Map<string, Raised>();
  for (const process of leg.processes) {
    for (const error of [...process.exceptions, ...process.results.flatMap((result) => result.error ?? [])]) {
      const key = keyOf(error);
      const culprit = culprits.get(key);
      const known = found.get(key) ?? { error, processes: new Set<string>(), ...(culprit ? { culprit } : {}) };
      // Where the main process only raises again what it was handed back, the child knows the line.
      const isNearer = process.id !== "main" && [...known.processes].every((id) => id === "main");
      known.processes.add(process.id);
      found.set(key, isNearer && lastLine(error) ? { ...known, error } : known);
    }
  }
  return found;
}

type ByLeg = ReadonlyMap<StartMethod, ReadonlyMap<string, Raised>>;

function exceptionRow(key: string, byLeg: ByLeg): Row | undefined {
  const seen = [...byLeg.values()].flatMap((found) => found.get(key) ?? []);
  if (seen.length === byLeg.size) return undefined;
  const { error, processes, culprit } = seen[0]!;
  const read = lastLine(error);
  const meaning = meaningOf(error);
  const under = [...byLeg].filter(([, found]) => found.has(key)).map(([method]) => method);
  return {
    kind: "exception",
    name: error.type.slice(error.type.lastIndexOf(".") + 1),
    process: processLabel(processes),
    texts: perMethod(byLeg, (found) => (found.has(key) ? textOf(found.get(key)!.error) : "none")),
    why:
      meaning === undefined
        ? `It is raised under ${under.join(" and ")} only.`
        : sentence(culprit === undefined ? meaning : `${meaning}: \`${culprit}\``),
    ...(read ? { read } : {}),
    noticeable: true,
    // What Python says of start methods is no chance.
    uncertain: meaning === undefined || isRaisedEverywhere(error, byLeg),
  };
}

/** The same line raises the same type under every method: another message may hold a clock or a random number. */
function isRaisedEverywhere(error: RaisedException, byLeg: ByLeg): boolean {
  const place = ({ type, frames }: RaisedException) =>
    [type, fileName(frames.at(-1)?.file ?? ""), frames.at(-1)?.line].join("|");
  return [...byLeg.values()].every((found) => [...found.values()].some((other) => place(other.error) === place(error)));
}

/** What is the same exception in another run, whatever varies in its message. */
export function keyOfRaised({ type, message }: RaisedException, clean: (text: string) => string): string {
  return `${type}: ${clean(message)}`;
}

function textOf(error: RaisedException): string {
  const message = shortMessage(error);
  return message ? `${error.type}: ${message}` : error.type;
}

/** The innermost line of the script's own files. */
export function lastLine(error: RaisedException): SourceRef | undefined {
  const own = error.frames.filter(({ file }) => !/[\\/](?:lib[\\/]python|site-packages|dist-packages)|^</i.test(file));
  return own.at(-1);
}

function processLabel(processes: ReadonlySet<string>): string {
  const children = [...processes].filter((id) => id !== "main");
  if (children.length === 0) return MAIN;
  const label = children.length === 1 ? `process ${children[0]}` : `${children.length} processes`;
  return processes.has("main") ? `${label}, then the main process` : label;
}
