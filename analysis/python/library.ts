/** What the machine asks of those who know libraries: the multiprocessing model implements it. */

import type { Span } from "../syntax/ast.ts";
import type { Machine } from "./machine.ts";
import type { Observation } from "./observations.ts";
import type { CallInfo } from "./running/calls.ts";
import type { Binding, Cell } from "./timeline.ts";
import type { ExternalMethod, ExternalValue, FunctionValue, ObjectValue, Site, Value } from "./values.ts";

/** How what a child finds in a global differs from what an import gives it. */
export interface Change {
  /**
   * rebound: the name itself was bound anew by the parent. absent: only the parent bound it. outside: it was set from
   * outside its module or class. mutated: the object is the import's own, but the parent changed it. replaced: the
   * parent put another module in its place in `sys.modules`.
   */
  readonly form: "rebound" | "absent" | "outside" | "mutated" | "replaced";
  /** What the parent did last, and what an import does in its stead. */
  readonly binding: Binding;
  readonly imported: Binding | undefined;
  readonly cell: Cell;
}

/** Child code looks at state that was there before it. */
export interface GlobalRead {
  readonly site: Site;
  /** As the text spells it. */
  readonly symbol: string;
  readonly function: FunctionValue | undefined;
  readonly binding: Binding;
  readonly imported: Binding | undefined;
  readonly value: Value;
  readonly change?: Change;
}

export interface Library {
  /** How many processes, pools and executors were started so far. */
  readonly starts: number;
  /** A call of something whose text is not known. `undefined`: nothing special about it. */
  call(machine: Machine, callee: ExternalValue, call: CallInfo): Value | undefined;
  /** A call of a method that is inherited from, or made by, something whose text is not known. */
  method(machine: Machine, callee: ExternalMethod, call: CallInfo): Value | undefined;
  /** An object of a class whose ancestor `base` is not known in text, at the call of that ancestor's constructor. */
  construct(machine: Machine, object: ObjectValue, base: string, call: CallInfo): void;
  /** `with value:` begins; the result is what `as` binds, `undefined` for the value itself. */
  enter(machine: Machine, value: Value, site: Site): Value | undefined;
  /** `from module import *` of a module whose text is not known. */
  star(machine: Machine, module: string): void;
  exit(machine: Machine, value: Value, site: Site): void;
  /** Runs what only the child of `os.fork` does, called there. */
  forked(machine: Machine, call: Span, run: () => void): void;
  /** Child code looks at a global, or at a part of one. */
  read(machine: Machine, read: GlobalRead): void;
  /** Whatever else is told of what runs. */
  observe(machine: Machine, observation: Observation): void;
}
