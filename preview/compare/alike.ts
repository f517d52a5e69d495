/** Why legs failed where no row tells it, since they failed alike: a syntax error, a wrong argument. */

import { shortened } from "../../protocol/hintText.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { RaisedException } from "../../protocol/trace.ts";
import type { LegModel } from "../trace/model.ts";
import { keyOfRaised, lastLine } from "./exceptions.ts";
import { shortMessage } from "./failures.ts";
import { fileName } from "./groups.ts";
import { cleanerFor } from "./noise.ts";
import type { Legs } from "./rows.ts";

/** Of a message so many characters are told. */
const LONG = 200;

interface Failure {
  readonly key: string;
  readonly who: string;
  readonly error: RaisedException;
}

/** A sentence for each leg that failed; none where a row of exceptions says how. */
export function failuresAlike(legs: Legs): ReadonlyMap<StartMethod, string> {
  const failed = [...legs].filter(([, { ending }]) => ending.outcome === "exception");
  const failures = failed.map(([method, leg]) => [method, failuresOf(leg)] as const);
  const keys = failures.map(([, all]) => new Set(all.map(({ key }) => key)));
  const told = (failed.length < legs.size ? [] : failures).flatMap(([method, all]) => {
    const shared = all.find(({ key }) => keys.every((each) => each.has(key)));
    return shared ? [[method, raised(shared)] as const] : [];
  });
  const silent = failed.filter((_, at) => failures[at]![1].length === 0);
  const said = silent.flatMap(([method, leg]) => saidLast(leg).map((text) => [method, text] as const));
  return new Map([...told, ...said]);
}

/** The main process's own first: with them the script ended. */
function failuresOf(leg: LegModel): Failure[] {
  const clean = cleanerFor(leg);
  const main = leg.processes.filter(({ id }) => id === "main");
  const children = leg.processes.filter(({ id }) => id !== "main");
  return [...main, ...children].flatMap(({ id, exceptions }) =>
    exceptions.map((error) => ({
      key: keyOfRaised(error, clean),
      who: id === "main" ? "The main process" : `Process ${id}`,
      error,
    })),
  );
}

function raised({ who, error }: Failure): string {
  const at = lastLine(error);
  const place = at ? ` at ${fileName(at.file)} line ${at.line}` : "";
  const message = shortened(shortMessage(error), LONG);
  const text = `${who} raised ${error.type}${place}${message ? `: ${message}` : ""}`;
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/** What Python itself refuses (`-m` with no such module) and `sys.exit("…")` raise nothing that could be recorded. */
function saidLast({ header, ending, output }: LegModel): string[] {
  const errors = output.filter(({ process, stream }) => stream === "stderr" && (process ?? "main") === "main");
  const last = /[^\n]*$/
    .exec(
      errors
        .map(({ text }) => text)
        .join("")
        .trimEnd(),
    )?.[0]
    .trim();
  // Python puts its own path before what it refuses.
  const said = last?.replace(`${header.python.path}: `, "");
  return said ? [`It ended with status ${ending.exitCode}, and said last: ${shortened(said, LONG)}`] : [];
}
