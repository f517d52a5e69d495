/** Conditions that tell the parent from its children, and conditions whose outcome is known. */

import type { Expr } from "../../syntax/ast.ts";

/**
 * parent: true in the main process alone. child: true everywhere but there. always, never: the outcome is known.
 * `exact` says whether the opposite outcome means the opposite place: not so for `guard and flag`.
 */
export interface Outcome {
  readonly holds: "parent" | "child" | "always" | "never" | "unknown";
  readonly exact: boolean;
}

const UNKNOWN: Outcome = { holds: "unknown", exact: false };
const OPPOSITE = { parent: "child", child: "parent", always: "never", never: "always", unknown: "unknown" } as const;

/** The expression that a name stands for, where there is one for sure: `is_script = __name__ == "__main__"`. */
export type Meaning = (name: string) => Expr | undefined;

/** What is known of a condition, in any of the spellings that people use for the main guard. */
export function outcomeOf(node: Expr, meaning: Meaning = () => undefined): Outcome {
  switch (node.kind) {
    case "Compare":
      return compared(node.left, node.ops, node.comparators);
    case "BoolOp":
      return combined(node.op, outcomeOf(node.left, meaning), outcomeOf(node.right, meaning));
    case "UnaryOp": {
      if (node.op !== "not") return UNKNOWN;
      const inner = outcomeOf(node.operand, meaning);
      return inner.exact ? { holds: OPPOSITE[inner.holds], exact: true } : UNKNOWN;
    }
    case "Constant":
      if (node.value === undefined) return UNKNOWN;
      return { holds: node.value ? "always" : "never", exact: true };
    case "Name":
      return isTypeChecking(node.id) ? { holds: "never", exact: true } : named(meaning(node.id));
    case "Attribute":
      return isTypeChecking(node.attr) ? { holds: "never", exact: true } : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** A name says where it is asked, not what else it may hold: a flag that is a constant here may change. */
function named(node: Expr | undefined): Outcome {
  const outcome = node ? outcomeOf(node) : UNKNOWN;
  return outcome.holds === "parent" || outcome.holds === "child" ? outcome : UNKNOWN;
}

const isTypeChecking = (name: string) => name === "TYPE_CHECKING";

function combined(op: "and" | "or", left: Outcome, right: Outcome): Outcome {
  if (left.holds === right.holds && left.exact && right.exact) return left;
  if (op === "or") return UNKNOWN;
  for (const each of [left, right]) {
    if (each.holds === "never") return each;
    if (each.holds === "parent" || each.holds === "child") return { holds: each.holds, exact: false };
  }
  return UNKNOWN;
}

function compared(left: Expr, ops: readonly string[], comparators: readonly Expr[]): Outcome {
  const [op] = ops;
  const [right] = comparators;
  if (ops.length !== 1 || !op || !right) return UNKNOWN;
  const names = asksForMain(left, right) || asksForMain(right, left) || asksForParent(left, right);
  const isIn = (op === "in" || op === "not in") && isName(left) && holdsOnlyMain(right);
  if (!names && !isIn) return UNKNOWN;
  if (op === "==" || op === "is" || op === "in") return { holds: "parent", exact: true };
  return op === "!=" || op === "is not" || op === "not in" ? { holds: "child", exact: true } : UNKNOWN;
}

const isName = (node: Expr) => node.kind === "Name" && node.id === "__name__";

function asksForMain(left: Expr, right: Expr): boolean {
  return isName(left) && right.kind === "Constant" && right.value === "__main__";
}

function holdsOnlyMain(node: Expr): boolean {
  if (node.kind !== "Tuple" && node.kind !== "List" && node.kind !== "Set") return false;
  const [only] = node.elements;
  return node.elements.length === 1 && only?.kind === "Constant" && only.value === "__main__";
}

/**
 * `current_process().name == "MainProcess"` asks the same. `parent_process() is None` does not: a spawned child has its
 * name before it imports the script, and its parent only afterwards.
 * https://github.com/python/cpython/blob/3.13/Lib/multiprocessing/spawn.py (`prepare`)
 */
function asksForParent(left: Expr, right: Expr): boolean {
  if (right.kind !== "Constant" || right.value !== "MainProcess") return false;
  return left.kind === "Attribute" && isCallOf(left.value, "current_process");
}

function isCallOf(node: Expr, name: string): boolean {
  if (node.kind !== "Call") return false;
  const { func } = node;
  return func.kind === "Attribute" ? func.attr === name : func.kind === "Name" && func.id === name;
}
