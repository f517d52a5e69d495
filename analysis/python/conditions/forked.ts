/** `pid = os.fork()`: the test of `pid` parts a child from its parent, and each goes its own way. */

import type { Expr, If, Span } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { resolve } from "../names/names.ts";
import { evaluate } from "../running/expressions.ts";
import { type Flow, runStatements } from "../running/statements.ts";

const FORK = /^os\.fork(?:pty)?$/;
/** By operator: the side on which `pid <operator> 0` is true. */
const SIDES: Readonly<Record<string, "child" | "parent">> = { "==": "child", "!=": "parent", ">": "parent" };

/** Runs both sides of such a test; `undefined` where it is none. The test has been evaluated. */
export function runForked(machine: Machine, node: If): Flow | undefined {
  const tested = sideOf(machine, node.test);
  if (!tested) return undefined;
  const { side, forkedAt } = tested;
  const [child, parent] = side === "child" ? [node.body, node.orelse] : [node.orelse, node.body];
  machine.library.forked(machine, forkedAt, () => runStatements(machine, child));
  const flow = runStatements(machine, parent);
  // A parent that ends here leaves the rest of the program to its child.
  return side === "parent" && flow === "leave" ? "next" : flow;
}

interface Tested {
  /** Where the test is true. */
  readonly side: "child" | "parent";
  readonly forkedAt: Span;
}

function sideOf(machine: Machine, test: Expr): Tested | undefined {
  if (test.kind === "UnaryOp" && test.op === "not") return tested(machine, test.operand, "child");
  if (test.kind !== "Compare") return tested(machine, test, "parent");
  const [op = ""] = test.ops;
  const [right] = test.comparators;
  const zero = right?.kind === "Constant" && right.value === 0 && test.ops.length === 1;
  return zero ? tested(machine, test.left, SIDES[op]) : undefined;
}

function tested(machine: Machine, node: Expr, side: Tested["side"] | undefined): Tested | undefined {
  const forkedAt = side && forkOf(machine, node);
  return forkedAt && { side, forkedAt };
}

/** The call of `os.fork` whose result an expression is. */
function forkOf(machine: Machine, node: Expr): Span | undefined {
  if (node.kind === "NamedExpr") return forkOf(machine, node.target);
  if (node.kind === "Call") {
    const isFork = evaluate(machine, node.func).some((each) => each.kind === "external" && FORK.test(each.name));
    return isFork ? node : undefined;
  }
  // The name's value is looked at, not read: that has been told already.
  const cell = node.kind === "Name" ? resolve(machine, node.id)?.cell : undefined;
  const value = (cell && machine.holds(cell)?.value) ?? [];
  const forked = value.find((each) => each.kind === "object" && FORK.test(String(each.type)));
  return forked?.kind === "object" ? forked.site.span : undefined;
}
