/** Whether a condition holds, where everything in it is known. */

import type { Call, Compare, Expr } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { positions } from "../names/items.ts";
import { evaluate } from "../running/expressions.ts";
import { type ConstantValue, knownConstant, knownText, type Value } from "../values.ts";

/** `undefined` where it is not known. Evaluates the parts that it looks at. */
export function truthOf(machine: Machine, node: Expr): boolean | undefined {
  switch (node.kind) {
    case "Compare":
      return compared(machine, node);
    case "BoolOp": {
      const [left, right] = [truthOf(machine, node.left), truthOf(machine, node.right)];
      const decisive = node.op === "or";
      if (left === decisive || right === decisive) return decisive;
      return left === undefined || right === undefined ? undefined : !decisive;
    }
    case "UnaryOp": {
      const operand = node.op === "not" ? truthOf(machine, node.operand) : undefined;
      return operand === undefined ? undefined : !operand;
    }
    case "Call":
      return asked(machine, node);
    default:
      return undefined;
  }
}

function compared(machine: Machine, { left, ops, comparators }: Compare): boolean | undefined {
  const [op] = ops;
  const [right] = comparators;
  const one = knownConstant(evaluate(machine, left));
  if (!one || !right || ops.length !== 1) return undefined;
  const other = evaluate(machine, right);
  if (op === "==" || op === "!=") {
    const known = knownConstant(other);
    return known && (one.value === known.value) === (op === "==");
  }
  if (op !== "in" && op !== "not in") return undefined;
  const found = isAmong(machine, one.value, other);
  return found === undefined ? undefined : found === (op === "in");
}

function isAmong(machine: Machine, value: ConstantValue, container: Value): boolean | undefined {
  const text = knownText(container);
  if (text !== undefined) return typeof value === "string" ? text.includes(value) : undefined;
  const items = elements(machine, container)?.map(knownConstant);
  if (!items || items.some((each) => each === undefined)) return undefined;
  return items.some((each) => each?.value === value);
}

/** All that a container holds, where each is known. */
function elements(machine: Machine, container: Value): Value[] | undefined {
  const [only] = container;
  if (container.length !== 1 || only?.kind !== "object") return undefined;
  if (only.type !== "builtins.set" && only.type !== "builtins.frozenset") return positions(machine, container);
  return [...only.cells.values()].flatMap((cell) => (machine.holds(cell)?.value ?? []).map((each): Value => [each]));
}

/** `name.startswith("_")` and `name.endswith("_")`. */
function asked(machine: Machine, { func, args }: Call): boolean | undefined {
  const [arg] = args;
  if (func.kind !== "Attribute" || !arg || args.length !== 1) return undefined;
  if (func.attr !== "startswith" && func.attr !== "endswith") return undefined;
  const text = knownText(evaluate(machine, func.value));
  const part = knownText(evaluate(machine, arg));
  if (text === undefined || part === undefined) return undefined;
  return func.attr === "startswith" ? text.startsWith(part) : text.endsWith(part);
}
