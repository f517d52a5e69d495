/** Expressions that choose: `a if test else b`, `a or b`. What is not chosen for sure is not looked at. */

import type { BoolOp, IfExp } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { union, type Value } from "../values.ts";
import { evaluate } from "./expressions.ts";

export function evaluateConditional(machine: Machine, node: IfExp): Value {
  const holds = truthOfValue(evaluate(machine, node.test));
  if (holds !== undefined) return evaluate(machine, holds ? node.body : node.orelse);
  return union(
    machine.maybe(() => evaluate(machine, node.body)),
    machine.maybe(() => evaluate(machine, node.orelse)),
  );
}

export function evaluateEither(machine: Machine, node: BoolOp): Value {
  const left = evaluate(machine, node.left);
  const holds = truthOfValue(left);
  if (holds === (node.op === "or")) return left;
  const right = machine.maybe(() => evaluate(machine, node.right));
  return holds === undefined ? union(left, right) : right;
}

/** Whether a value counts as true; `undefined` where that is not known. */
function truthOfValue([only, ...others]: Value): boolean | undefined {
  if (!only || others.length > 0) return undefined;
  if (only.kind === "constant") return Boolean(only.value);
  return only.kind === "function" || only.kind === "class" || only.kind === "module" ? true : undefined;
}
