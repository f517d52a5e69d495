/** The names under which libraries offer processes, pools, executors and what goes with them. */

import { remembered } from "./remembered.ts";

/** What a dotted name of a library means, whatever module it was imported through. */
export type Meaning =
  | "process"
  | "pool"
  | "executor"
  | "context"
  | "set-start-method"
  | "primitive"
  | "manager"
  | "other";

/** multiprocessing, its forks, and wrappers that pass it through. */
const PACKAGES =
  /^(multiprocessing|multiprocess|billiard|torch\.multiprocessing|pathos\.(?:multiprocessing|pools|helpers))(?:\.(?:context|process|pool|queues|synchronize|managers|connection|sharedctypes|shared_memory))?\.(\w+)$/;
/** Those that pickle functions with dill: whole, and not by name. */
const BY_VALUE = /^(?:multiprocess|pathos)\./;

const MEANINGS: Readonly<Record<string, Meaning>> = {
  Process: "process",
  SpawnProcess: "process",
  ForkProcess: "process",
  ForkServerProcess: "process",
  BaseProcess: "process",
  Pool: "pool",
  ProcessPool: "pool",
  ProcessingPool: "pool",
  get_context: "context",
  SpawnContext: "context",
  ForkContext: "context",
  ForkServerContext: "context",
  set_start_method: "set-start-method",
  Manager: "manager",
};

const PRIMITIVES = new Set(
  (
    "Lock RLock Semaphore BoundedSemaphore Condition Event Barrier Queue SimpleQueue JoinableQueue Pipe Value Array " +
    "RawValue RawArray SharedMemory ShareableList"
  ).split(" "),
);

const EXECUTOR = /^concurrent\.futures(?:\.process)?\.ProcessPoolExecutor$/;
/** Threads in the guise of processes. */
const THREADS = /\.(?:dummy|ThreadPool)(?:\.|$)/;

/** The canonical name of something of multiprocessing, without its module: `Process`, `Pool`, `Lock`. */
export const ownName = remembered((dotted): string | undefined => {
  if (THREADS.test(dotted)) return undefined;
  return PACKAGES.exec(dotted)?.[2];
});

/** The package whose default context decides: `multiprocessing` for all that pass it through. */
export function packageOf(dotted: string): string {
  if (BY_VALUE.test(dotted)) return "multiprocess";
  return dotted.startsWith("billiard.") ? "billiard" : "multiprocessing";
}

/** Whether functions of the main module, nested ones and lambdas are sent whole. */
export const sendsByValue = (dotted: string) => BY_VALUE.test(dotted);

export const meaningOf = remembered((dotted): Meaning => {
  if (EXECUTOR.test(dotted)) return "executor";
  const name = ownName(dotted);
  if (name === undefined) return "other";
  return MEANINGS[name] ?? (PRIMITIVES.has(name) ? "primitive" : "other");
});

/** What a reader calls it: `multiprocessing.Pool`, `concurrent.futures.ProcessPoolExecutor`. */
export function displayName(dotted: string): string {
  if (EXECUTOR.test(dotted)) return "concurrent.futures.ProcessPoolExecutor";
  const [, library, name] = PACKAGES.exec(dotted) ?? [];
  return library && name ? `${library}.${name}` : dotted;
}

/** Names that `from multiprocessing import *` brings. */
export const STAR_NAMES: readonly string[] = [...Object.keys(MEANINGS), ...PRIMITIVES].filter(
  (each) => !/^(?:Spawn|Fork|Base|Shar)/.test(each),
);

const LIBRARIES =
  /^[ \t]*(?:from|import)[ \t][^#\n]*\b(?:multiprocess(?:ing)?|billiard|concurrent|pathos|joblib|torch)\b/m;
const STARTERS = /Process|Pool|Manager|DataLoader|Parallel|get_context|start_method|\bspawn\b|\bimport[ \t]*\*/;
/** What is worth a look without any such library. Whoever imports it has no part in what is said about it. */
const FORKS = /\b(?:os[ \t]+import\b.*fork|os\.fork(?:pty)?|pty\.fork|register_at_fork|preexec_fn)\b/;

/** Whether a text may start processes through a library: it imports one, and names something that starts one. */
export function mentionsStarts(text: string): boolean {
  const imported = LIBRARIES.exec(text);
  return imported !== null && STARTERS.test(text.slice(imported.index));
}

/** Whether a part of a text that does so names something that starts a process. */
export function namesStarter(text: string): boolean {
  return STARTERS.test(text);
}

/** Likewise, or something that forks. */
export function namesProcesses(text: string): boolean {
  return namesStarter(text) || FORKS.test(text);
}

/** Whether a text can be about processes at all. */
export function mentionsProcesses(text: string): boolean {
  return mentionsStarts(text) || FORKS.test(text);
}

/** How a pool's method takes its function and its items. */
export interface Submission {
  /** Each item is an argument; each item is a tuple of arguments; the arguments are given one by one. */
  readonly items: "one" | "many" | "call" | "arguments";
}

export const POOL_METHODS: Readonly<Record<string, Submission>> = {
  map: { items: "one" },
  map_async: { items: "one" },
  imap: { items: "one" },
  imap_unordered: { items: "one" },
  starmap: { items: "many" },
  starmap_async: { items: "many" },
  apply: { items: "call" },
  apply_async: { items: "call" },
  // https://pathos.readthedocs.io/en/latest/pathos.html
  uimap: { items: "one" },
  amap: { items: "one" },
  pipe: { items: "arguments" },
  apipe: { items: "arguments" },
};

export const EXECUTOR_METHODS: Readonly<Record<string, Submission>> = {
  map: { items: "one" },
  submit: { items: "arguments" },
};
