/** `pid = os.fork()`: the test of `pid` parts a child from its parent, and each goes its own way. */

import type { Expr, If } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { resolve } from "../names/names.ts";
import { evaluate } from "../running/expressions.ts";
import { type Flow, runStatements } from "../running/statements.ts";

const FORK = /^os\.fork(?:pty)?$/;
/** By operator: the side on which `pid <operator> 0` is true. */
const SIDES: Readonly<Record<string, "child" | "parent">> = { "==": "child", "!=": "parent", ">": "parent" };

/** Runs both sides of such a test; `undefined` where it is none. The test has been evaluated. */
export function runForked(machine: Machine, node: If): Flow | undefined {
  const side = sideOf(machine, node.test);
  if (!side) return undefined;
  const [child, parent] = side === "child" ? [node.body, node.orelse] : [node.orelse, node.body];
  machine.inChild(machine.branch(), () => runStatements(machine, child));
  const flow = runStatements(machine, parent);
  // A parent that ends here leaves the rest of the program to its child.
  return side === "parent" && flow === "leave" ? "next" : flow;
}

/** Where the test is true. */
function sideOf(machine: Machine, test: Expr): "child" | "parent" | undefined {
  if (test.kind === "UnaryOp" && test.op === "not") return isPid(machine, test.operand) ? "child" : undefined;
  if (test.kind !== "Compare") return isPid(machine, test) ? "parent" : undefined;
  const [op = ""] = test.ops;
  const [right] = test.comparators;
  const zero = right?.kind === "Constant" && right.value === 0 && test.ops.length === 1;
  return zero && isPid(machine, test.left) ? SIDES[op] : undefined;
}

function isPid(machine: Machine, node: Expr): boolean {
  if (node.kind === "NamedExpr") return isPid(machine, node.target);
  if (node.kind === "Call") {
    return evaluate(machine, node.func).some((each) => each.kind === "external" && FORK.test(each.name));
  }
  // The name's value is looked at, not read: that has been told already.
  const cell = node.kind === "Name" ? resolve(machine, node.id)?.cell : undefined;
  const value = (cell && machine.holds(cell)?.value) ?? [];
  return value.some((each) => each.kind === "object" && typeof each.type === "string" && FORK.test(each.type));
}
