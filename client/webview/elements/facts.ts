/** What there is to say of a process in one line each. */

import type { ProcessReport } from "../../../protocol/comparison.ts";
import { bytes, duration } from "../words.ts";

export interface Fact {
  readonly name: string;
  /** Undefined where it is not known; a fact that is known under no method is not shown. */
  of(report: ProcessReport): string | undefined;
}

export const FACTS: readonly Fact[] = [
  { name: "Started", of: ({ started }) => `after ${duration(started)}` },
  {
    name: "Start-up",
    of: ({ id, started, began }) => (began === undefined || id === "main" ? undefined : duration(began - started)),
  },
  { name: "Ended", of: ({ ended }) => (ended === undefined ? undefined : `after ${duration(ended)}`) },
  { name: "Exit status", of: exitStatus },
  { name: "Memory at its begin", of: ({ memory }) => memory && bytes(memory.rss) },
  { name: "Memory at its end", of: ({ memoryAtEnd }) => memoryAtEnd && bytes(memoryAtEnd.rss) },
];

/**
 * A negative one names the signal that ended the process; a pool ends its workers by SIGTERM.
 * https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.exitcode
 */
function exitStatus({ exitCode }: ProcessReport): string | undefined {
  if (exitCode === undefined || exitCode === null) return undefined;
  return exitCode < 0 ? `ended by ${SIGNAL[-exitCode] ?? `signal ${-exitCode}`}` : String(exitCode);
}

/** Those whose numbers are the same on every POSIX system. */
const SIGNAL: Readonly<Record<number, string>> = {
  2: "SIGINT",
  6: "SIGABRT",
  9: "SIGKILL",
  11: "SIGSEGV",
  15: "SIGTERM",
};
