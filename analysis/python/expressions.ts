/** The value of an expression; whatever it calls is run. */

import type { Call, Compare, Comprehension, Dict, Expr, Lambda } from "../syntax/ast.ts";
import { assign } from "./assignment.ts";
import type { Argument, CallInfo } from "./calls.ts";
import type { Frame } from "./frames.ts";
import { call, evaluateDefaults } from "./functions.ts";
import { ANY_ITEM, elementsOf, itemKey, newSequence, setItem } from "./items.ts";
import type { Machine } from "./machine.ts";
import { load, type Origin, type Place, placeOf, tellMutation } from "./places.ts";
import { runSuperCall } from "./super.ts";
import { constant, type FunctionValue, knownConstant, type ObjectValue, UNKNOWN, union, type Value } from "./values.ts";

export function evaluate(machine: Machine, node: Expr): Value {
  if (!machine.step()) return UNKNOWN;
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return load(machine, node);
    case "Constant":
      return node.value === undefined
        ? [machine.newObject("builtins.bytes", machine.site(node))]
        : constant(node.value);
    case "Call":
      return evaluateCall(machine, node);
    case "Tuple":
    case "List":
    case "Set": {
      const elements = node.elements.map((each) =>
        each.kind === "Starred" ? elementsOf(machine, evaluate(machine, each.value)) : evaluate(machine, each),
      );
      return [newSequence(machine, `builtins.${node.kind.toLowerCase()}`, elements, machine.site(node))];
    }
    case "Dict":
      return [evaluateDict(machine, node)];
    case "Lambda":
      return [lambda(machine, node)];
    case "IfExp": {
      evaluate(machine, node.test);
      return union(
        machine.maybe(() => evaluate(machine, node.body)),
        machine.maybe(() => evaluate(machine, node.orelse)),
      );
    }
    case "BoolOp":
      return union(
        evaluate(machine, node.left),
        machine.maybe(() => evaluate(machine, node.right)),
      );
    case "NamedExpr": {
      const value = evaluate(machine, node.value);
      assign(machine, node.target, value, machine.site(node), node.value);
      return value;
    }
    case "Comprehension":
      return evaluateComprehension(machine, node);
    case "Await":
    case "Starred":
      return evaluate(machine, node.value);
    case "Yield": {
      const value = node.value ? evaluate(machine, node.value) : UNKNOWN;
      yielded(machine, value);
      return UNKNOWN;
    }
    case "UnaryOp": {
      const known = knownConstant(evaluate(machine, node.operand))?.value;
      if (node.op === "-" && typeof known === "number") return constant(-known);
      return node.op === "not" && typeof known === "boolean" ? constant(!known) : UNKNOWN;
    }
    case "BinOp":
      return arithmetic(evaluate(machine, node.left), node.op, evaluate(machine, node.right));
    case "Compare":
      return evaluateCompare(machine, node);
    case "JoinedStr":
      for (const each of node.values) evaluate(machine, each);
      return UNKNOWN;
    case "Slice":
      for (const each of node.parts) evaluate(machine, each);
      return UNKNOWN;
    case "Unreadable":
      return UNKNOWN;
  }
}

/** What a generator yields is handed out; a context manager stops here until its block is over. */
function yielded(machine: Machine, value: Value): void {
  const frame = machine.frames.findLast((each) => each.kind === "function");
  if (!frame) return;
  frame.returned.push(...value);
  if (frame.pause === "stop-at-yield") frame.pause = "stopped";
  else if (frame.pause === "skip-to-yield") frame.pause = "none";
}

function evaluateDict(machine: Machine, node: Dict): ObjectValue {
  const dict = machine.newObject("builtins.dict", machine.site(node));
  for (const { key, value } of node.entries) {
    const name = key ? (itemKey(evaluate(machine, key)) ?? ANY_ITEM) : ANY_ITEM;
    const held = evaluate(machine, value);
    setItem(machine, dict, name, key ? held : elementsOf(machine, held), machine.site(value), value);
  }
  return dict;
}

function lambda(machine: Machine, node: Lambda): FunctionValue {
  const { frame } = machine;
  const qualname = `${frame.kind === "function" ? `${frame.qualname}.<locals>.` : ""}<lambda>`;
  const fn: FunctionValue = {
    kind: "function",
    node,
    chunk: frame.chunk,
    closure: frame,
    qualname,
    importedAs: qualname,
    module: frame.module,
    owner: undefined,
    role: "plain",
  };
  return evaluateDefaults(machine, fn);
}

function arithmetic(left: Value, op: string, right: Value): Value {
  const one = knownConstant(left)?.value;
  const other = knownConstant(right)?.value;
  if (typeof one === "string" && typeof other === "string" && op === "+") return constant(one + other);
  if (typeof one !== "number" || typeof other !== "number") return UNKNOWN;
  const result = ARITHMETIC[op]?.(one, other);
  return result !== undefined && Number.isFinite(result) ? constant(result) : UNKNOWN;
}

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "**": (left, right) => left ** right,
  "//": (left, right) => Math.floor(left / right),
};

function evaluateCompare(machine: Machine, node: Compare): Value {
  evaluate(machine, node.left);
  for (const each of node.comparators) evaluate(machine, each);
  return UNKNOWN;
}

function evaluateComprehension(machine: Machine, node: Comprehension): Value {
  const { frame } = machine;
  const inner: Frame = { ...frame, kind: "comprehension", outer: frame, cells: new Map(), scope: undefined };
  const [first] = node.clauses;
  const outermost = first && elementsOf(machine, evaluate(machine, first.iter));
  return machine.within(inner, () => {
    for (const [index, clause] of node.clauses.entries()) {
      const elements = index === 0 && outermost ? outermost : elementsOf(machine, evaluate(machine, clause.iter));
      declare(inner, clause.target);
      assign(machine, clause.target, elements, machine.site(clause.target), clause.iter);
      for (const each of clause.ifs) evaluate(machine, each);
    }
    const element = evaluate(machine, node.element);
    const value = node.value ? evaluate(machine, node.value) : element;
    const object = machine.newObject(`builtins.${node.form}`, machine.site(node));
    setItem(machine, object, ANY_ITEM, value, machine.site(node.element), node.value ?? node.element);
    return [object];
  });
}

/** A comprehension's targets are its own, whatever the names mean around it. */
function declare(frame: Frame, target: Expr): void {
  if (target.kind === "Name") frame.cells.set(target.id, { history: [] });
  else if (target.kind === "Tuple" || target.kind === "List") for (const each of target.elements) declare(frame, each);
  else if (target.kind === "Starred") declare(frame, target.value);
}

/** Evaluates the arguments of a call in their order. */
export function argumentsOf(machine: Machine, node: Call): CallInfo {
  const positional: Argument[] = [];
  const named = new Map<string, Argument>();
  const spread: Argument[] = [];
  for (const each of node.args) {
    if (each.kind === "Starred") {
      spread.push({ value: elementsOf(machine, evaluate(machine, each.value)), node: each });
    } else if (spread.length > 0) spread.push({ value: evaluate(machine, each), node: each });
    else positional.push({ value: evaluate(machine, each), node: each });
  }
  for (const each of node.keywords) {
    const value = evaluate(machine, each.value);
    if (each.name) named.set(each.name, { value, node: each.value });
    else spread.push({ value: elementsOf(machine, value), node: each.value });
  }
  return { site: machine.site(node), node, positional, named, spread };
}

/** Methods that change their object and tell nothing of what was in it. */
const PURE_CHANGES = new Set(["append", "add", "extend", "insert", "update", "clear", "discard", "appendleft"]);

function evaluateCall(machine: Machine, node: Call): Value {
  const special = runSuperCall(machine, node);
  if (special) return special;
  const { func } = node;
  if (func.kind !== "Attribute") {
    const callee = evaluate(machine, func);
    return call(machine, callee, argumentsOf(machine, node));
  }
  const place = placeOf(machine, func);
  const program = place.value.some((each) => each.kind === "method");
  if (!program && !PURE_CHANGES.has(func.attr)) tellReceiver(machine, place);
  const info = argumentsOf(machine, node);
  return program && place.origin ? following(machine, place, place.origin, info) : call(machine, place.value, info);
}

/** A library's method may look at any part of its object. */
function tellReceiver(machine: Machine, place: Place): void {
  const receivers = place.value.flatMap((each) => (each.kind === "external-method" ? [each.self] : []));
  tellMutation(machine, { value: receivers, origin: place.origin });
}

/** A method of the program's own is followed into: only what it reads counts. */
function following(machine: Machine, place: Place, origin: Origin, info: CallInfo): Value {
  const receivers = place.value.flatMap((each) => (each.kind === "method" ? [each.self] : []));
  const objects = receivers.filter((each) => each.kind === "object" && !machine.followed.has(each));
  for (const each of objects) if (each.kind === "object") machine.followed.set(each, origin);
  try {
    return call(machine, place.value, info);
  } finally {
    for (const each of objects) if (each.kind === "object") machine.followed.delete(each);
  }
}
