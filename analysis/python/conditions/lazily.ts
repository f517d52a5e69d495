/**
 * `if cache is None: cache = load()`, or `if cache is not None: return cache` before it, or `if key not in cache:
 * cache[key] = load(key)`: the question is only whether this process has to do it itself, and it does.
 */

import type { Expr, If, Stmt } from "../../syntax/ast.ts";
import { childExpressions, childStatements } from "../../syntax/walk.ts";
import type { Machine } from "../machine.ts";
import { boundNames } from "../names/scopes.ts";

/** Runs such a statement; what its test asks about counts as not read meanwhile. */
export function lazily<T>(machine: Machine, node: If, run: () => T): T {
  const names = [...rebound(machine, node), ...filled(machine, node), ...setOutside(machine, node)].filter(
    (each) => !machine.lazilySet.has(each),
  );
  if (names.length === 0) return run();
  for (const each of names) machine.lazilySet.add(each);
  try {
    return run();
  } finally {
    for (const each of names) machine.lazilySet.delete(each);
  }
}

/** The globals that the test names and the function binds. */
function rebound(machine: Machine, node: If): readonly string[] {
  const own = machine.frame.scope?.globals;
  if (!own || own.size === 0) return [];
  const bound = boundNames(node.body);
  return namesIn(node.test).filter((each) => own.has(each) && (bound.has(each) || bindsLater(machine, each)));
}

/** `if cls.configured: return` before `cls.configured = True`: the attributes that the test asks for and the function sets. */
function setOutside(machine: Machine, { test }: If): readonly string[] {
  const asked = subjectOf(test);
  const fn = machine.frame.function?.node;
  if (asked.kind !== "Attribute" || fn?.kind !== "FunctionDef") return [];
  const text = textOf(machine, asked);
  const sets = (each: Stmt): boolean =>
    each.kind === "Assign"
      ? each.targets.some((one) => textOf(machine, one) === text)
      : childStatements(each).some(sets);
  return fn.body.some(sets) ? [text] : [];
}

/** `x` of `x`, `not x`, `x is None`. */
function subjectOf(test: Expr): Expr {
  if (test.kind === "UnaryOp" && test.op === "not") return subjectOf(test.operand);
  const [other] = test.kind === "Compare" ? test.comparators : [];
  const isNone = other?.kind === "Constant" && other.value === null;
  return test.kind === "Compare" && isNone && test.comparators.length === 1 ? test.left : test;
}

/** Whether the running function binds a global of that name plainly, not by `+=`. */
function bindsLater(machine: Machine, name: string): boolean {
  const node = machine.frame.function?.node;
  if (node?.kind !== "FunctionDef") return false;
  const plain = node.body.filter((each) => each.kind === "Assign");
  return boundNames(plain).has(name);
}

function namesIn(node: Expr): string[] {
  return node.kind === "Name" ? [node.id] : childExpressions(node).flatMap(namesIn);
}

/** The container of `if key not in container:` or `if key not in self.container:` whose body puts an item into it. */
function filled(machine: Machine, { test, body }: If): readonly string[] {
  if (test.kind !== "Compare" || test.ops.length !== 1 || test.ops[0] !== "not in") return [];
  const [container] = test.comparators;
  if (container?.kind !== "Name" && container?.kind !== "Attribute") return [];
  const text = textOf(machine, container);
  return body.some((each) => fills(machine, each, text)) ? [text] : [];
}

function fills(machine: Machine, node: Stmt, container: string): boolean {
  if (node.kind !== "Assign") return childStatements(node).some((each) => fills(machine, each, container));
  return node.targets.some((each) => each.kind === "Subscript" && textOf(machine, each.value) === container);
}

const textOf = (machine: Machine, { start, end }: Expr) => machine.frame.chunk.text.slice(start, end);
