/** What the machine tells the library while it runs, besides the reads of a child (see library.ts). */

import type { Expr } from "../syntax/ast.ts";
import type { Origin } from "./names/places.ts";
import type { Cell } from "./timeline.ts";
import type { Abstract, FunctionValue, Site, Value } from "./values.ts";

interface Seen {
  readonly site: Site;
  /** As the text spells it. */
  readonly symbol: string;
  readonly function: FunctionValue | undefined;
}

/** A value is used as a whole: passed on, iterated, looked at by a method of its own. */
export interface Use extends Seen {
  readonly kind: "use";
  readonly value: Value;
  /** Where it stands, for what has a place. */
  readonly cells: readonly Cell[];
  /** The global that it was reached through, in child code. */
  readonly origin: Origin | undefined;
}

/** Something that outlives the running function is changed. */
export interface StateChange extends Seen {
  readonly kind: "change";
  /** What holds it: an object, class, module, something external; absent for a plain name. */
  readonly holder: Abstract | undefined;
  /** The attribute as `.name`, the item as `[key]`; absent for a plain name and for what a method changes. */
  readonly part: string | undefined;
  /** The method that changes it. */
  readonly method?: string;
  readonly cell: Cell | undefined;
  readonly value: Value;
  readonly expression: Expr | undefined;
  readonly origin: Origin | undefined;
}

/** `os.environ["NAME"]`: an item of something whose text is not known. */
export interface ItemRead extends Seen {
  readonly kind: "item";
  readonly holder: string;
  readonly key: string | undefined;
}

export interface Arithmetic extends Seen {
  readonly kind: "arithmetic";
  readonly op: string;
  readonly operands: readonly Value[];
}

/** Two values are compared, by one operator. */
export interface Comparison extends Seen {
  readonly kind: "comparison";
  readonly op: string;
  readonly operands: readonly Value[];
}

/** Elements are taken one by one in the order in which they come. */
export interface Iteration extends Seen {
  readonly kind: "iteration";
  readonly value: Value;
  /** What is done with them: a loop's statement, a comprehension, a call. */
  readonly by: "loop" | "comprehension" | "join";
}

/** A function of the program calls itself. */
export interface Recursion extends Seen {
  readonly kind: "recursion";
}

export type Observation = Use | StateChange | ItemRead | Arithmetic | Comparison | Iteration | Recursion;
