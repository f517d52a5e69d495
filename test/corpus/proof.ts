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
    const hangs = declared(item, method) === "hang";
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

/** A fork server's children are declared like spawn's unless the program says otherwise. */
function declared(item: Case, method: StartMethod): string | undefined {
  return item.run[method] ?? (method === "forkserver" ? item.run.spawn : undefined);
}

function wrongOutcomes(item: Case, observed: Proof["observed"]): string[] {
  return Object.entries(observed).flatMap(([method, { outcome, stderr }]) => {
    const wanted = declared(item, method as StartMethod);
    if (outcome === wanted) return [];
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
