/** Whether one program of the corpus does what its comments declare. */

import type { StartMethod } from "../../protocol/methods.ts";
import { type Observation, runUnder } from "../support/methodRunner.ts";
import type { FoundPython } from "../support/pythons.ts";
import type { Case } from "./cases.ts";

/** Time for a program that ends by itself or is recognised as an endless respawn, and for one that is to hang. */
const PATIENCE_SECONDS = 20;
const HANG_SECONDS = 5;

export interface Proof {
  readonly observed: Readonly<Partial<Record<StartMethod, Observation>>>;
  /** One sentence for each declaration that did not come true. */
  readonly complaints: readonly string[];
}

/** Runs `item` under each of `methods`, one after the other, and compares. A Python that is too old proves nothing. */
export async function prove(item: Case, python: FoundPython, methods: readonly StartMethod[]): Promise<Proof> {
  const compare = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
  if (compare(python.version, item.oldestPython) < 0) return { observed: {}, complaints: [] };
  const observed: Partial<Record<StartMethod, Observation>> = {};
  for (const method of methods) {
    const hangs = item.run[method] === "hang";
    observed[method] = await runUnder({
      python: python.path,
      program: item.program,
      args: item.args,
      method,
      timeoutSeconds: hangs ? HANG_SECONDS : PATIENCE_SECONDS,
      ...(item.inline === undefined ? {} : { inline: item.inline }),
    });
  }
  return { observed, complaints: [...wrongOutcomes(item, observed), ...wrongDifferences(item, observed)] };
}

/**
 * What a fork server does changed between versions: since 3.13.8 and 3.14.1 it imports the main module itself, once
 * (https://github.com/python/cpython/issues/126631). So where nothing is declared for it, a program must only fail
 * with it if it fails when spawned, in whatever way.
 */
function isAsDeclared(item: Case, method: StartMethod, outcome: string): boolean {
  const wanted = item.run[method];
  if (wanted !== undefined) return wanted.split("|").includes(outcome);
  return method === "forkserver" && (item.run.spawn === "ok") === (outcome === "ok");
}

function wrongOutcomes(item: Case, observed: Proof["observed"]): string[] {
  return Object.entries(observed).flatMap(([method, { outcome, stderr }]) => {
    if (isAsDeclared(item, method as StartMethod, outcome)) return [];
    const wanted = item.run[method as StartMethod] ?? "like spawn";
    const tail = stderr.trim().split("\n").slice(-2).join(" | ");
    return [`${method} is declared ${wanted}, was ${outcome}${tail === "" ? "" : ` (${tail})`}`];
  });
}

/**
 * `# differs: nothing` means the same printed lines in whatever order; anything else means that a person who looks at
 * output and endings would notice, save for memory and what only concerns time.
 */
function wrongDifferences(item: Case, observed: Proof["observed"]): string[] {
  const { fork, spawn } = observed;
  if (fork === undefined || spawn === undefined || item.differs === undefined) return [];
  const same = fork.outcome === spawn.outcome && sortedLines(fork.stdout) === sortedLines(spawn.stdout);
  if (item.differs.length === 0 && !same) {
    return [`nothing is declared to differ, but fork printed\n${fork.stdout}and spawn\n${spawn.stdout}`];
  }
  if (item.differs.length > 0 && same) return [`is declared to differ, but printed the same: ${fork.stdout}`];
  return [];
}

function sortedLines(text: string): string {
  return text.split("\n").sort().join("\n");
}
