/** What is known of a program's processes. Rules read this and nothing else. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { GlobalRead } from "../python/library.ts";
import type { Phase } from "../python/timeline.ts";
import type { ModuleValue, Site, Value } from "../python/values.ts";
import type { Alteration } from "./pickling/alterations.ts";
import type { Refusal } from "./pickling/pickler.ts";
import type { Start } from "./start.ts";
import type { StateFacts } from "./state/facts.ts";

export type { Start } from "./start.ts";

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

/** Something that crosses to a child, and what is wrong about it. */
export interface Handover {
  /** A function that the child is to call; what it is called with; an object that goes along with its method. */
  readonly role: "callable" | "argument" | "state";
  /** What it belongs to: the first three cross with a start, a task to workers that run. */
  readonly of: "target" | "initializer" | "process" | "task";
  readonly site: Site;
  readonly symbol: string;
  readonly start: Start;
  /** Pickle refuses it. */
  readonly refusal?: Refusal;
  /** Another object arrives than was sent. */
  readonly alteration?: Alteration;
  /** It is large: about how many bytes are pickled. */
  readonly bytes?: number;
}

export type EffectKind = "output" | "input" | "arguments" | "write" | "network" | "process" | "wait";

/** Something that is noticed outside of the program, done while a module is imported. */
export interface Effect {
  readonly kind: EffectKind;
  /** What does it, as a reader would say: `print`, `parse_args`. */
  readonly what: string;
  readonly site: Site;
  readonly topLevel: Site;
  /** The call that opened the file, where it is a file that is opened or written to; and whether that empties it. */
  readonly file?: { readonly opened: Site; readonly empties: boolean };
}

/** A call of `set_start_method`. */
export interface MethodChoice {
  readonly site: Site;
  /** As the text spells it: `mp.set_start_method`. */
  readonly symbol: string;
  /** None where it is not known. */
  readonly method: StartMethod | undefined;
  readonly forced: boolean;
  /** A refusal is handled, or it is asked before whether a method was chosen already. */
  readonly caught: boolean;
  /** It stands under a test of the platform. */
  readonly byPlatform: boolean;
  /** It stands under a test of `get_start_method()`. */
  readonly asksFirst: boolean;
  readonly phase: Phase;
  /** The start of the child that it runs in. */
  readonly child: Start | undefined;
  /** What put the default context to use before, for sure. */
  readonly settled: { readonly site: Site; readonly what: string } | undefined;
}

/** Use of something that exists only where processes can fork, with no look at the platform before. */
export interface ForkOnlyUse {
  readonly site: Site;
  /** As the text spells it: `os.fork`, `mp.get_context`, `preexec_fn`. */
  readonly symbol: string;
  /** What Windows answers. */
  readonly error: string;
}

export interface ProgramFacts {
  readonly entry: ModuleValue;
  readonly starts: readonly Start[];
  readonly reads: readonly ChildRead[];
  readonly references: readonly Reference[];
  readonly handovers: readonly Handover[];
  readonly effects: readonly Effect[];
  readonly choices: readonly MethodChoice[];
  readonly forkOnly: readonly ForkOnlyUse[];
  readonly state: StateFacts;
  /** Where processes, pools and executors are made. */
  readonly sites: readonly { readonly site: Site; readonly what: string }[];
}
