/** The panel's words, for someone who has never heard of start methods. */

import type { DivergenceKind, ProcessReport } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { Outcome } from "../../protocol/trace.ts";

/** Where a method is the default. */
export const HOME: Readonly<Record<StartMethod, string>> = {
  fork: "Linux up to Python 3.13",
  spawn: "Windows, macOS",
  forkserver: "Linux from Python 3.14",
};

export const EXPLAINED: Readonly<Record<StartMethod, string>> = {
  fork: "A new process is a copy of the running one: it has every variable as it is at that moment.",
  spawn:
    "A new process is a fresh Python: it imports the script again, without what stands under “if __name__ == '__main__'”. Only arguments travel to it, pickled.",
  forkserver:
    "As with spawn, a new process starts from a clean one that has imported the script: arguments travel pickled.",
};

export const KIND: Readonly<Record<DivergenceKind, string>> = {
  variable: "variable",
  argument: "argument",
  exception: "error",
  output: "output",
  exit: "exit status",
  module: "module",
  result: "result",
  "process-state": "process setting",
  memory: "memory",
};

/** What happens at a divergence's line. */
export const AT_LINE: Readonly<Record<DivergenceKind, string>> = {
  variable: "read at",
  argument: "read at",
  exception: "raised at",
  output: "printed at",
  exit: "at",
  module: "read at",
  result: "returned at",
  "process-state": "read at",
  memory: "at",
};

export interface OutcomeWords {
  readonly text: string;
  readonly sign: "good" | "bad" | "stopped";
}

/** How a leg ended; two of them are no outcomes of the script. */
export const OUTCOME: Readonly<Record<Outcome | "void" | "stopped", OutcomeWords>> = {
  ok: { text: "finished", sign: "good" },
  exception: { text: "ended with an error", sign: "bad" },
  hang: { text: "did not end in time", sign: "bad" },
  respawn: { text: "kept starting processes that died", sign: "bad" },
  killed: { text: "ended by a signal", sign: "bad" },
  unsupported: { text: "not available here", sign: "stopped" },
  void: { text: "could not be observed", sign: "bad" },
  stopped: { text: "stopped", sign: "stopped" },
};

/** A span of time: `50 ms`, `1.2 s`, `75 s`. */
export function duration(value: number): string {
  return value < 1 ? `${Math.round(value * 1000)} ms` : seconds(value);
}

export function seconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}

export function bytes(value: number): string {
  if (value < 1000) return `${value} bytes`;
  if (value < 1_000_000) return `${(value / 1000).toFixed(1)} kB`;
  return `${(value / 1_000_000).toFixed(1)} MB`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A process's name without the method that multiprocessing puts into a pool worker's. */
export function processName({ id, name }: ProcessReport): string {
  return id === "main" ? "main process" : name.replace(/^(Fork|Spawn|ForkServer)(?=\w)/, "");
}

/** What the script gave the process to run; a pool's or an executor's own worker function says nothing to a reader. */
export function ownTarget({ id, target }: ProcessReport): string | undefined {
  if (id === "main" || target === undefined) return undefined;
  return /^(multiprocessing|concurrent)\./.test(target) ? undefined : target;
}

const OTHER_STATE: Readonly<Record<string, string>> = { "process-state": "process setting", patched: "in a library" };

/** Whose variable it is, where it is not the script's own: what the trace tells beside modules has a name, too. */
export function moduleLabel(module: string): string | undefined {
  if (module === "__main__") return undefined;
  return OTHER_STATE[module] ?? module;
}

/** The last part of a path, whichever system it is from. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** As `sys.platform` has it. */
const PLATFORM: Readonly<Record<string, string>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };

export function platformName(platform: string): string {
  return PLATFORM[platform] ?? platform;
}
