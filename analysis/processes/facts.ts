/** What is known of a program's processes. Rules read this and nothing else. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { GlobalRead } from "../python/library.ts";
import type { Phase } from "../python/timeline.ts";
import type { ModuleValue, Site, Value } from "../python/values.ts";

/** A process, pool or executor at the moment when it starts processes. */
export interface Start {
  readonly kind: "process" | "pool" | "executor" | "manager";
  /** `multiprocessing.Pool`, `concurrent.futures.ProcessPoolExecutor`, … */
  readonly what: string;
  /** The call that starts it (`Pool(…)`, `process.start()`), and the one that made it. */
  readonly site: Site;
  readonly created: Site;
  /** The statement of a module's own level that is running then. */
  readonly topLevel: Site | undefined;
  readonly phase: Phase;
  /** The method that its context pins; none where the platform's default decides. */
  readonly method: StartMethod | undefined;
}

/** Child code looks at a global, in a process started there. */
export interface ChildRead extends GlobalRead {
  readonly start: Start;
}

/** A function or class that is handed to a child by its name. */
export interface Reference {
  readonly value: Value;
  /** Where it is handed over. */
  readonly site: Site;
  readonly symbol: string;
  readonly start: Start;
}

export type EffectKind = "output" | "input" | "arguments" | "write" | "network" | "process" | "wait";

/** Something that is noticed outside of the program, done while a module is imported. */
export interface Effect {
  readonly kind: EffectKind;
  /** What does it, as a reader would say: `print`, `parse_args`. */
  readonly what: string;
  readonly site: Site;
  readonly topLevel: Site;
}

export interface ProgramFacts {
  readonly entry: ModuleValue;
  readonly starts: readonly Start[];
  readonly reads: readonly ChildRead[];
  readonly references: readonly Reference[];
  readonly effects: readonly Effect[];
  /** Where processes, pools and executors are made. */
  readonly sites: readonly { readonly site: Site; readonly what: string }[];
}
