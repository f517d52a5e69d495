/** Containers that a loop of known length fills: `for n in range(1_000_000): table.append(n)`. */

import type { Expr, For, Stmt } from "../../syntax/ast.ts";
import { childStatements } from "../../syntax/walk.ts";
import { extentOf, measured } from "../builtins/extents.ts";
import type { Machine } from "../machine.ts";
import type { ObjectValue, Value } from "../values.ts";

interface Loop {
  readonly rounds: number;
  /** The open branches when it began: what stands in further ones does not happen in every round. */
  readonly branches: number;
  readonly began: number;
  /** The name of its target, where that is another number in each round. */
  readonly counter: string | undefined;
}

const loops = new WeakMap<Machine, Loop[]>();

/** Runs a loop's body, once for all its rounds. */
export function inRounds<T>(machine: Machine, { body, target }: For, iterable: Value | undefined, run: () => T): T {
  const [only, ...others] = iterable ?? [];
  const extent = only?.kind === "object" && others.length === 0 ? extentOf(only) : undefined;
  const running = loops.get(machine) ?? [];
  const loop = {
    rounds: extent && !body.some(leaves) ? extent.items : 1,
    branches: machine.branches,
    began: machine.now,
    counter:
      target.kind === "Name" && only?.kind === "object" && only.type === "builtins.range" ? target.id : undefined,
  };
  loops.set(machine, [...running, loop]);
  try {
    return run();
  } finally {
    loops.set(machine, running);
  }
}

/** Whether a round, or the whole loop, may end before its end. */
function leaves(node: Stmt): boolean {
  return (
    node.kind === "Break" || node.kind === "Continue" || node.kind === "Return" || childStatements(node).some(leaves)
  );
}

/** `table[n] = …` is a new item in each round of a loop that counts with `n`. */
export function measureItem(machine: Machine, dict: ObjectValue, key: Expr): void {
  const counter = loops.get(machine)?.at(-1)?.counter;
  if (dict.type === "builtins.dict" && key.kind === "Name" && key.id === counter) measureGrowth(machine, dict);
}

/** Notes that a container gets one more item, in each round of the loops that began after it was made. */
export function measureGrowth(machine: Machine, container: ObjectValue): void {
  const around = (loops.get(machine) ?? []).filter((each) => each.began > container.born.time);
  const [outermost] = around;
  if (!outermost || machine.branches > outermost.branches) return;
  const added = around.reduce((all, each) => all * each.rounds, 1);
  const before = extentOf(container);
  const bytesEach = before?.bytesEach || BYTES_OF_ITEM;
  if (added > 1) measured([container], { items: (before?.items ?? 0) + added, bytesEach });
}

/** A small number: the least that an item takes. */
const BYTES_OF_ITEM = 4;
