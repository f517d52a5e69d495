/** The value of an expression; whatever it calls is run. */

import type { BinOp, Call, Compare, Comprehension, Constant, Dict, Expr, Lambda } from "../../syntax/ast.ts";
import { isPlain } from "../../syntax/tables.ts";
import { derived, isText, isUnknown } from "../builtins/derived.ts";
import { measureComprehension, repeated } from "../builtins/extents.ts";
import { completed } from "../builtins/text.ts";
import { tellMethodChange } from "../changes.ts";
import type { Frame } from "../frames.ts";
import type { Machine } from "../machine.ts";
import { replacedModule } from "../modules/imports.ts";
import { copyItems } from "../names/dicts.ts";
import { filteredDict } from "../names/filteredDict.ts";
import { ANY_ITEM, elementsOf, itemKey, newSequence, setItem } from "../names/items.ts";
import { tellMutation } from "../names/mutations.ts";
import { load, type Origin, type Place, placeOf, seenAt, tellUse } from "../names/places.ts";
import type { Iteration } from "../observations.ts";
import {
  constant,
  type FunctionValue,
  knownConstant,
  knownText,
  type ObjectValue,
  type Site,
  UNKNOWN,
  type Value,
} from "../values.ts";
import { evaluateConditional, evaluateEither } from "./alternatives.ts";
import { argumentsOf } from "./arguments.ts";
import { assign } from "./assignment.ts";
import type { CallInfo } from "./calls.ts";
import { call, evaluateDefaults } from "./functions.ts";
import { runSuperCall } from "./super.ts";

export function evaluate(machine: Machine, node: Expr): Value {
  // It takes no time worth counting, and generated files hold a hundred thousand.
  if (node.kind === "Constant") return constantOf(machine, node);
  if (!machine.step()) return UNKNOWN;
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return load(machine, node);
    case "Call":
      return evaluateCall(machine, node);
    case "Tuple":
    case "List":
    case "Set": {
      const elements = node.elements.map((each, index) =>
        each.kind === "Starred" ? elementsOf(machine, evaluate(machine, each.value)) : element(machine, each, index),
      );
      return [newSequence(machine, `builtins.${node.kind.toLowerCase()}`, elements, machine.site(node))];
    }
    case "Dict":
      return [evaluateDict(machine, node)];
    case "Lambda":
      return [lambda(machine, node)];
    case "IfExp":
      return evaluateConditional(machine, node);
    case "BoolOp":
      return evaluateEither(machine, node);
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
      return evaluateArithmetic(machine, node);
    case "Compare":
      return evaluateCompare(machine, node);
    case "JoinedStr": {
      const values = node.values.map((each) => evaluate(machine, each));
      machine.useWhole(values.flat());
      return derived(values, true);
    }
    case "Slice":
      for (const each of node.parts) evaluate(machine, each);
      return UNKNOWN;
    case "Unreadable":
      return UNKNOWN;
  }
}

function constantOf(machine: Machine, node: Constant): Value {
  return node.value === undefined ? [machine.newObject("builtins.bytes", machine.site(node))] : constant(node.value);
}

/** A container of more elements than this is a table: what its later rows hold is not worth a look. */
const MANY = 2_000;

function element(machine: Machine, node: Expr, index: number): Value {
  return index >= MANY && node.kind !== "Constant" && isPlain(node) ? UNKNOWN : evaluate(machine, node);
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
  for (const [index, { key, value }] of node.entries.entries()) {
    const name = key ? (itemKey(evaluate(machine, key)) ?? ANY_ITEM) : ANY_ITEM;
    const held = element(machine, value, index);
    if (key) setItem(machine, dict, name, held, machine.site(value), value);
    else unpackInto(machine, dict, held, machine.site(value));
  }
  return dict;
}

/** `**mapping`. */
function unpackInto(machine: Machine, dict: ObjectValue, mapping: Value, site: Site): void {
  copyItems(machine, mapping, dict, site);
  const known = mapping.every((each) => each.kind === "object" && each.type === "builtins.dict");
  if (!known) setItem(machine, dict, ANY_ITEM, UNKNOWN, site);
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

function evaluateArithmetic(machine: Machine, node: BinOp): Value {
  const operands = [evaluate(machine, node.left), evaluate(machine, node.right)] as const;
  machine.useWhole(operands.flat());
  if (machine.phase === "child") {
    machine.library.observe(machine, { kind: "arithmetic", ...seenAt(machine, node), op: node.op, operands });
  }
  const result = repeated(machine, operands[0], node.op, operands[1]) ?? arithmetic(operands[0], node.op, operands[1]);
  if (!isUnknown(result)) return result;
  const text = (node.op === "%" ? operands.slice(0, 1) : operands).some((each) =>
    each.every((one) => isText(machine, one)),
  );
  return derived(operands, text);
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
  "<<": (left, right) => left * 2 ** right,
  "//": (left, right) => Math.floor(left / right),
};

function evaluateCompare(machine: Machine, node: Compare): Value {
  const operands = [node.left, ...node.comparators].map((each) => evaluate(machine, each));
  const [op, ...others] = node.ops;
  const [left = [], right = []] = operands;
  if (op === "in" || op === "not in") askedAmongModules(machine, node, left, right);
  if (machine.phase === "child" && op !== undefined && others.length === 0) {
    machine.library.observe(machine, { kind: "comparison", ...seenAt(machine, node), op, operands });
  }
  return UNKNOWN;
}

/** `"name" in sys.modules` */
function askedAmongModules(machine: Machine, node: Compare, left: Value, right: Value): void {
  const name = knownText(left);
  if (name !== undefined && right.some((each) => each.kind === "external" && each.name === "sys.modules"))
    replacedModule(machine, name, node);
}

function evaluateComprehension(machine: Machine, node: Comprehension): Value {
  const { frame } = machine;
  const inner: Frame = { ...frame, kind: "comprehension", outer: frame, cells: new Map(), scope: undefined };
  const [first] = node.clauses;
  const sources: Value[] = [];
  const outermost = first && iterate(machine, first.iter, "comprehension", sources);
  return machine.within(inner, () => {
    for (const [index, clause] of node.clauses.entries()) {
      const elements = index === 0 && outermost ? outermost : iterate(machine, clause.iter, "comprehension", sources);
      declare(inner, clause.target);
      assign(machine, clause.target, elements, machine.site(clause.target), clause.iter);
      for (const each of clause.ifs) evaluate(machine, each);
    }
    const filtered = sources[0] && filteredDict(machine, node, sources[0]);
    if (filtered) return [filtered];
    const element = evaluate(machine, node.element);
    const value = node.value ? evaluate(machine, node.value) : element;
    const object = machine.newObject(`builtins.${node.form}`, machine.site(node));
    setItem(machine, object, ANY_ITEM, value, machine.site(node.element), node.value ?? node.element);
    measureComprehension(node, sources, value, object);
    return [object];
  });
}

/** What a loop over an expression gives, one by one; what it goes over is added to `sources`. */
export function iterate(machine: Machine, node: Expr, by: Iteration["by"], sources?: Value[]): Value {
  const value = evaluate(machine, node);
  sources?.push(value);
  machine.useWhole(value);
  machine.library.observe(machine, { kind: "iteration", ...seenAt(machine, node), value, by });
  return elementsOf(machine, value);
}

/** A comprehension's targets are its own, whatever the names mean around it. */
function declare(frame: Frame, target: Expr): void {
  if (target.kind === "Name") frame.cells.set(target.id, { history: [] });
  else if (target.kind === "Tuple" || target.kind === "List") for (const each of target.elements) declare(frame, each);
  else if (target.kind === "Starred") declare(frame, target.value);
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
  const receiver = receiverOf(place);
  if (!program && !PURE_CHANGES.has(func.attr)) {
    tellMutation(machine, receiver);
    tellUse(machine, func.value, receiver);
  }
  const info = argumentsOf(machine, node);
  tellMethodChange(machine, func, receiver);
  const result =
    program && place.origin ? following(machine, place, place.origin, info) : call(machine, place.value, info);
  return completed(machine, node, place, info, result);
}

/** The object of a library's method, which may look at any part of it. */
function receiverOf({ value, ...place }: Place): Place {
  return { ...place, value: value.flatMap((each) => (each.kind === "external-method" ? [each.self] : [])) };
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
