/** A running block of code with names of its own. */

import type { Stmt } from "../syntax/ast.ts";
import type { Chunk } from "../syntax/document.ts";
import type { Scope } from "./names/scopes.ts";
import type { Cell } from "./timeline.ts";
import type { Abstract, FunctionValue, ModuleValue } from "./values.ts";

export interface Frame {
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly module: ModuleValue;
  chunk: Chunk;
  /** The frame around it in the text; none for a module's. */
  readonly outer: Frame | undefined;
  readonly cells: Map<string, Cell>;
  readonly scope: Scope | undefined;
  readonly function: FunctionValue | undefined;
  readonly qualname: string;
  /** What may be returned, so far. */
  readonly returned: Abstract[];
  /** The statement that is running. */
  statement: Stmt | undefined;
  /** The machine's count of open branches when the frame was entered. */
  readonly branches: number;
  /** A `return` that may or may not have happened lies behind: the rest may not run. */
  mayHaveReturned?: true;
  /** The paths to its branches that ended in a `return`, `raise` or exit. */
  left?: (readonly number[])[];
  /** Where a context manager's body stops: at its `yield` on entry, and everything before it is skipped on exit. */
  pause: "none" | "stop-at-yield" | "stopped" | "skip-to-yield";
}
