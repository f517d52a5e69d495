/**
 * The trace: what was recorded in one leg (one run of a script under one start method).
 *
 * A trace is a file of JSON lines. The first line is a `leg` event, the last an `end-of-leg`; between them stand the
 * probe's events (written by the Python processes themselves) and the supervisor's (what only an observer sees:
 * output, exits). `t` is seconds since the epoch everywhere. Readers ignore fields and events that they do not know
 * and tolerate a cut last line: a process can be killed while it writes.
 *
 * docs/trace.md describes the same for people.
 */

import type { StartMethod } from "./methods.ts";

export const TRACE_VERSION = 1;

/**
 * A Python value, described without running any code of the script: bounded in depth, length and nodes.
 *
 *  - `t`: the type's name, qualified by its module unless it is a builtin (`int`, `dict`, `__main__.Config`)
 *  - `r`: short text in Python's own notation (`2`, `'abc'`, `<Lock>`); never the result of a user's `__repr__`
 *  - `d`: digest of the whole described structure; equal digests mean equal descriptions
 *  - `n`: length of a container or text where the description was cut
 *  - `c`: children, `[key, value]`; the key is a ready suffix (`[0]`, `['db']`, `.port`)
 *  - `cut`: true where a bound was met and the description is incomplete
 *  - `id`: identity token where identity is what matters (modules, shared primitives)
 *  - `hidden`: its name looks like a secret's: `r` is `<hidden>`, `d` is salted for the preview, children are left out
 */
export interface ValueNode {
  readonly t: string;
  readonly r: string;
  readonly d?: string;
  readonly n?: number;
  readonly c?: readonly (readonly [string, ValueNode])[];
  readonly cut?: boolean;
  readonly id?: string;
  readonly hidden?: boolean;
}

/** Variables of the script's own modules at one moment: module name (`__main__` for the script) to its variables. */
export type StateSnapshot = Readonly<Record<string, Readonly<Record<string, ValueNode>>>>;

/**
 * A snapshot as it is written: the difference to the snapshot `base`, which the same process wrote before, or, in a
 * forked child, its parent. Without `base` it is complete. `gone` are `[module, name]` pairs that `base` had.
 */
export interface StateRecord {
  readonly id: string;
  readonly base?: string;
  readonly set: StateSnapshot;
  readonly gone?: readonly (readonly [string, string])[];
}

/** A place in the script; `line` is 1-based, as Python counts. */
export interface SourceRef {
  readonly file: string;
  readonly line: number;
  readonly function?: string;
}

/** A variable that child code can reach, and the first line that reads it. */
export interface Reach {
  readonly module: string;
  readonly name: string;
  readonly read?: SourceRef;
}

/** Of a process, in bytes: resident, that with shared pages divided among their users, and pages of its own. */
export interface Memory {
  readonly rss: number;
  readonly pss?: number;
  readonly private?: number;
}

/** A part of what was pickled by value: where it is (`args[0].rows`), its type, and its bytes in the stream. */
export interface PayloadPart {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
}

export interface RaisedException {
  readonly type: string;
  readonly message: string;
  /** Innermost last, as Python prints it. */
  readonly frames: readonly SourceRef[];
  /** What was added to it (PEP 678): pickling adds the path to the culprit from Python 3.14 on. */
  readonly notes?: readonly string[];
}

interface EventBase {
  readonly t: number;
  readonly pid: number;
}

/** `identity` is multiprocessing's own (`Process._identity`): `[]` the main process, `[2]` its second child, `[2,1]`. */
export type ProcessIdentity = readonly number[];

export interface LegEvent extends EventBase {
  readonly event: "leg";
  readonly version: typeof TRACE_VERSION;
  readonly method: StartMethod;
  readonly script: string;
  readonly module?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly python: { readonly path: string; readonly version: string; readonly implementation: string };
  /** `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** What could not be promised on that system, in sentences. */
  readonly limits: readonly string[];
}

/** The probe is alive in a process. Without one from the main process the leg is void. */
export interface HelloEvent extends EventBase {
  readonly event: "hello";
  readonly ppid: number;
  /** `child` is one of spawn; a fork server, its children, and programs that the script runs are `other`. */
  readonly role: "main" | "child" | "other";
}

/** The parent is about to start a process. */
export interface StartEvent extends EventBase {
  readonly event: "start";
  readonly parent: ProcessIdentity;
  readonly identity: ProcessIdentity;
  readonly name: string;
  /** Qualified name of the Process class and of its target. */
  readonly class: string;
  readonly target?: string;
  /** What the script asked for: a method, or `default`. */
  readonly asked: StartMethod | "default";
  readonly at?: SourceRef;
  readonly args: readonly (readonly [string, ValueNode])[];
  readonly state: StateRecord;
  readonly reach: readonly Reach[];
}

/** A started process has got its pid (`child`); seen where the pid is needed before the child's own code begins. */
export interface LaunchedEvent extends EventBase {
  readonly event: "launched";
  readonly identity: ProcessIdentity;
  readonly child: number;
  /** It is an interpreter of its own (spawn), whose probe says hello. */
  readonly executed?: boolean;
}

/** The parent has learned its child's exit status: negative for a signal. */
export interface ReapedEvent extends EventBase {
  readonly event: "reaped";
  readonly child: number;
  readonly exitCode: number;
}

/** What was pickled for a start (spawn and forkserver only), or why it could not be. */
export interface PayloadEvent extends EventBase {
  readonly event: "payload";
  readonly identity: ProcessIdentity;
  readonly bytes: number;
  /** `module qualified.name` of everything that travelled by reference. */
  readonly references: readonly string[];
  /** The largest first; absent where nothing was pickled, or more than is kept. */
  readonly parts?: readonly PayloadPart[];
  readonly error?: RaisedException;
  /** The path to what could not be pickled: `args[0].lock`. */
  readonly culprit?: string;
}

/** A child's own code is about to run. */
export interface BeginEvent extends EventBase {
  readonly event: "begin";
  readonly identity: ProcessIdentity;
  readonly name: string;
  /** The pid of the process that started it. */
  readonly parent: number;
  readonly args: readonly (readonly [string, ValueNode])[];
  readonly state: StateRecord;
  /** On Linux, of a parent's first eight children, then of the 16th, 32nd, 64th … */
  readonly memory?: Memory;
}

/** A pool or executor worker was given a task; recorded at its 1st, 2nd, 4th, 8th … of a function. */
export interface TaskEvent extends EventBase {
  readonly event: "task";
  readonly identity: ProcessIdentity;
  readonly function: string;
  /** Job number, and position within it: what a task is aligned by, never the worker. */
  readonly job: string;
  readonly args: readonly (readonly [string, ValueNode])[];
  readonly state?: StateRecord;
  readonly reach?: readonly Reach[];
}

export interface ResultEvent extends EventBase {
  readonly event: "result";
  readonly identity: ProcessIdentity;
  readonly function: string;
  readonly job: string;
  readonly value?: ValueNode;
  readonly error?: RaisedException;
}

/** An exception that left a process's own code, or that ended it before that code began. */
export interface ExceptionEvent extends EventBase {
  readonly event: "exception";
  readonly identity: ProcessIdentity | null;
  readonly phase: "main" | "bootstrap" | "run";
  readonly error: RaisedException;
}

/** A child's own code is over. `state` is recorded of a parent's first eight children, then of the 16th, 32nd, 64th … */
export interface EndEvent extends EventBase {
  readonly event: "end";
  readonly identity: ProcessIdentity;
  readonly exitCode: number | null;
  readonly state?: StateRecord;
  readonly memory?: Memory;
}

/** One place of the sources that binds a variable, or changes what it holds. */
export interface Binding {
  readonly module: string;
  readonly name: string;
  /** What of the variable's value is changed: `['db']`, `.port`; empty for the variable itself. */
  readonly path: readonly string[];
  readonly at: SourceRef;
  /** At each import, under the main guard, or when a function is called. */
  readonly when: "import" | "guard" | "call";
  /** Every time it is run it makes an equal value. */
  readonly literal?: boolean;
  /** A call that gets the value and may change it. */
  readonly unsure?: boolean;
}

/** Where the script's files bind what child code reads; found in the sources after the run. */
export interface BindingsEvent extends EventBase {
  readonly event: "bindings";
  readonly places: readonly Binding[];
}

/** Bytes that a process wrote; `pid` is 0 where the platform cannot tell whose they are. */
export interface OutputEvent extends EventBase {
  readonly event: "output";
  readonly stream: "stdout" | "stderr";
  /** UTF-8 with replacement characters; `base64` holds the bytes where they were no valid UTF-8. */
  readonly text: string;
  readonly base64?: string;
}

/** Where a process stood when a run that hangs was ended: its main thread, innermost frame last. */
export interface StackEvent extends EventBase {
  readonly event: "stack";
  readonly frames: readonly SourceRef[];
}

/** A mistake of the probe itself: what that hook would have recorded is missing. The script went on undisturbed. */
export interface TroubleEvent extends EventBase {
  readonly event: "trouble";
  readonly hook: string;
  readonly message: string;
}

export const OUTCOMES = ["ok", "exception", "hang", "respawn", "killed", "unsupported"] as const;
/**
 * ok: exit status 0 and no uncaught exception in any process. exception: an uncaught one in the parent or a child, or
 * another exit status. hang: it did not end in time. respawn: it kept starting processes that died. killed: ended by a
 * signal of its own or by Stop. unsupported: the platform lacks the method.
 */
export type Outcome = (typeof OUTCOMES)[number];

export interface EndOfLegEvent extends EventBase {
  readonly event: "end-of-leg";
  readonly outcome: Outcome;
  readonly exitCode: number | null;
  readonly signal?: string;
  readonly seconds: number;
  /** Why the leg was ended from outside, or is void, in a sentence. */
  readonly reason?: string;
  /** No probe answered: nothing recorded here may be compared. */
  readonly void?: boolean;
}

export type TraceEvent =
  | LegEvent
  | HelloEvent
  | StartEvent
  | LaunchedEvent
  | ReapedEvent
  | PayloadEvent
  | BeginEvent
  | TaskEvent
  | ResultEvent
  | ExceptionEvent
  | EndEvent
  | OutputEvent
  | TroubleEvent
  | StackEvent
  | BindingsEvent
  | EndOfLegEvent;
