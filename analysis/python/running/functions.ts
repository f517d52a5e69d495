/** Calling: functions and classes of the program are run, others are asked of the library. */

import type { FunctionNode } from "../../syntax/ast.ts";
import { callBuiltin } from "../builtins/builtins.ts";
import { callContainerMethod, constructContainer } from "../builtins/containers.ts";
import { converted } from "../builtins/conversions.ts";
import { derived } from "../builtins/derived.ts";
import { measureCall } from "../builtins/extents.ts";
import { changeLibraryObject } from "../builtins/libraryObjects.ts";
import { makeNamedTuple, NAMED_TUPLE, namedTupleOf } from "../builtins/namedTuples.ts";
import type { Frame } from "../frames.ts";
import type { Machine } from "../machine.ts";
import { ancestors, externalAncestors, lookUp } from "../names/attributes.ts";
import { newSequence, setItem } from "../names/items.ts";
import { seenAt } from "../names/places.ts";
import { scopeOf } from "../names/scopes.ts";
import { cellOf } from "../timeline.ts";
import {
  type Abstract,
  type ClassValue,
  type ExternalMethod,
  type ExternalValue,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type PartialValue,
  UNKNOWN,
  union,
  type Value,
} from "../values.ts";
import { type Argument, type CallInfo, callWith } from "./calls.ts";
import { evaluate } from "./expressions.ts";
import { runStatements } from "./statements.ts";
import { registerManager } from "./with.ts";

/** Calls all that the callee may be. */
export function call(machine: Machine, callee: Value, info: CallInfo): Value {
  const [only, ...others] = callee;
  if (only && others.length === 0) return callOne(machine, only, info);
  return union(...callee.map((each) => machine.instead(() => callOne(machine, each, info))));
}

function callOne(machine: Machine, callee: Abstract, info: CallInfo): Value {
  switch (callee.kind) {
    case "function":
      return invoke(machine, callee, info);
    case "method":
      return invoke(machine, callee.function, withSelf(callee.self, info));
    case "class":
      return instantiate(machine, callee, info);
    case "partial":
      return call(machine, callee.function, withBound(callee, info));
    case "external":
      return callExternal(machine, callee, info);
    case "external-method":
      return callExternalMethod(machine, callee, info);
    case "object": {
      if (typeof callee.type === "string") return callLibraryObject(machine, callee, info);
      const found = lookUp(machine, callee, "__call__");
      return found?.cell ? call(machine, found.value, info) : UNKNOWN;
    }
    case "unknown":
      return derived([[callee]]);
    default:
      return UNKNOWN;
  }
}

function callExternal(machine: Machine, callee: ExternalValue, info: CallInfo): Value {
  for (const { value } of [...info.positional, ...info.named.values(), ...info.spread]) machine.useWhole(value);
  if (callee.name === NAMED_TUPLE) return makeNamedTuple(machine, info);
  const result = machine.library.call(machine, callee, info) ??
    callBuiltin(machine, callee.name, info) ??
    converted(callee.name, info) ?? [machine.newObject(callee.name, info.site)];
  measureCall(machine, callee.name, info, result);
  return result;
}

function callExternalMethod(machine: Machine, callee: ExternalMethod, info: CallInfo): Value {
  return (
    machine.library.method(machine, callee, info) ??
    callContainerMethod(machine, callee, info) ??
    changeLibraryObject(machine, callee, info) ??
    UNKNOWN
  );
}

function callLibraryObject(machine: Machine, self: ObjectValue, info: CallInfo): Value {
  const tuple = namedTupleOf(machine, self, info);
  if (tuple) return tuple;
  return machine.library.method(machine, { kind: "external-method", self, name: "__call__" }, info) ?? UNKNOWN;
}

function withSelf(self: Abstract, info: CallInfo): CallInfo {
  return { ...info, positional: [{ value: [self], node: undefined }, ...info.positional] };
}

function withBound(partial: PartialValue, info: CallInfo): CallInfo {
  const bound = partial.args.map((value): Argument => ({ value, node: undefined }));
  const named = new Map(
    [...partial.keywords].map(([name, value]): [string, Argument] => [name, { value, node: undefined }]),
  );
  for (const [name, each] of info.named) named.set(name, each);
  return { ...info, positional: [...bound, ...info.positional], named };
}

/** Runs a function of the program; the result is all that it may return. */
export function invoke(machine: Machine, fn: FunctionValue, info: CallInfo): Value {
  tellRecursion(machine, fn, info);
  if (!machine.mayRun(fn.node)) return UNKNOWN;
  const frame = functionFrame(machine, fn);
  const { node } = fn;
  return inOwnFrame(machine, frame, () => {
    bindParameters(machine, frame, node, info);
    if (node.kind === "Lambda") return evaluate(machine, node.body);
    if (fn.role === "context-manager") return contextManager(machine, frame, info);
    within(machine, contexts.get(node) ?? [], frame, () => runStatements(machine, node.body));
    return resultOf(machine, frame, info);
  });
}

function tellRecursion(machine: Machine, fn: FunctionValue, { node, site }: CallInfo): void {
  if (!node || machine.frame.function?.node !== fn.node) return;
  machine.library.observe(machine, { kind: "recursion", ...seenAt(machine, node.func), site });
}

/** A guard within a function ends with it. */
function inOwnFrame(machine: Machine, frame: Frame, run: () => Value): Value {
  return machine.during(machine.phase, () => machine.within(frame, run));
}

/** The body runs when the context is entered. */
function contextManager(machine: Machine, frame: Frame, info: CallInfo): Value {
  const manager = machine.newObject("contextlib._GeneratorContextManager", info.site);
  registerManager(manager, frame);
  return [manager];
}

function resultOf(machine: Machine, frame: Frame, info: CallInfo): Value {
  const returned = frame.returned.length > 0 ? union(frame.returned) : NONE;
  if (!frame.scope?.isGenerator) return returned;
  const generator = machine.newObject("builtins.generator", info.site);
  setItem(machine, generator, "[*]", returned, info.site);
  return [generator];
}

export function functionFrame(machine: Machine, fn: FunctionValue): Frame {
  return {
    kind: "function",
    module: fn.module,
    chunk: fn.chunk,
    outer: fn.closure,
    cells: new Map(),
    scope: scopeOf(fn.node),
    function: fn,
    qualname: fn.qualname,
    returned: [],
    statement: undefined,
    branches: machine.branches,
    pause: "none",
  };
}

function bindParameters(machine: Machine, frame: Frame, node: FunctionNode, info: CallInfo): void {
  const spread = union(...info.spread.map((each) => each.value));
  const taken = new Set<string>();
  let position = 0;
  for (const param of node.params) {
    let argument: Argument | undefined;
    if (param.form === "positional") argument = info.positional[position++];
    if (param.form === "positional" || param.form === "keyword") argument ??= info.named.get(param.name);
    if (argument) taken.add(param.name);
    let value = argument?.value ?? (info.spread.length > 0 ? spread : undefined);
    if (param.form === "star") value = rest(machine, info, position);
    if (param.form === "double-star") value = namedRest(machine, info, taken);
    value ??= param.default ? (defaultsOf(frame.function)?.get(param.name) ?? UNKNOWN) : UNKNOWN;
    const site = { chunk: frame.chunk, span: param };
    machine.bind(cellOf(frame.cells, param.name), value, "parameter", site, argument?.node, "always");
  }
}

function rest(machine: Machine, info: CallInfo, from: number): Value {
  const values = [...info.positional.slice(from), ...info.spread].map((each) => each.value);
  return [newSequence(machine, "builtins.tuple", values, info.site)];
}

function namedRest(machine: Machine, info: CallInfo, taken: ReadonlySet<string>): Value {
  const dict = machine.newObject("builtins.dict", info.site);
  for (const [name, each] of info.named) {
    if (!taken.has(name)) setItem(machine, dict, `[${JSON.stringify(name)}]`, each.value, info.site);
  }
  return [dict];
}

/** Defaults are evaluated once, where the function is defined. */
const defaults = new WeakMap<FunctionValue, ReadonlyMap<string, Value>>();

const defaultsOf = (fn: FunctionValue | undefined) => fn && defaults.get(fn);

export function evaluateDefaults(machine: Machine, fn: FunctionValue): FunctionValue {
  const values = fn.node.params.flatMap((param): [string, Value][] =>
    param.default ? [[param.name, evaluate(machine, param.default)]] : [],
  );
  if (values.length > 0) defaults.set(fn, new Map(values));
  return fn;
}

/** Makes an object of a class of the program and runs its constructor. */
export function instantiate(machine: Machine, cls: ClassValue, info: CallInfo): Value {
  const objects = ownMade(machine, cls, info) ?? [machine.newObject(cls, info.site)];
  for (const each of objects) initialize(machine, cls, each, info);
  return objects;
}

/** What the class's own `__new__` returns: for a singleton the object that there is already. */
function ownMade(machine: Machine, cls: ClassValue, info: CallInfo): ObjectValue[] | undefined {
  const maker = lookUp(machine, cls, "__new__");
  if (!maker?.cell) return undefined;
  const made = call(machine, maker.value, withSelf(cls, info));
  const objects = made.filter((each): each is ObjectValue => each.kind === "object" && each.type === cls);
  return objects.length > 0 ? objects : undefined;
}

function initialize(machine: Machine, cls: ClassValue, object: ObjectValue, info: CallInfo): void {
  const init = lookUp(machine, object, "__init__");
  if (init?.cell) call(machine, init.value, info);
  else {
    dataclassFields(machine, cls, object, info);
    const [base] = externalAncestors(cls);
    if (base) machine.library.construct(machine, object, base, info);
    constructContainer(machine, object, info);
  }
}

/** A dataclass or named tuple takes its annotated names as parameters. */
function dataclassFields(machine: Machine, cls: ClassValue, object: ObjectValue, info: CallInfo): void {
  let position = 0;
  const classes = ancestors(cls)
    .filter((each) => typeof each !== "string")
    .reverse();
  for (const each of classes.flatMap((one) => one.node.body)) {
    const [name] = each.kind === "Assign" && each.annotation ? each.targets : [];
    if (name?.kind !== "Name") continue;
    const argument = info.named.get(name.id) ?? info.positional[position];
    position++;
    if (!argument) madeField(machine, cls, object, name.id, info);
    if (!argument) continue;
    machine.bind(cellOf(object.cells, `.${name.id}`), argument.value, "outside", info.site, argument.node, "always");
  }
}

/** `name: Type = field(default_factory=…)`: every object gets its own. */
function madeField(machine: Machine, cls: ClassValue, object: ObjectValue, name: string, { site }: CallInfo): void {
  const [field] = lookUp(machine, cls, name)?.value ?? [];
  if (field?.kind !== "object" || field.type !== "dataclasses.field") return;
  const factory = lookUp(machine, field, "default_factory");
  if (!factory?.cell) return;
  const value = call(machine, factory.value, callWith(site, []));
  machine.bind(cellOf(object.cells, `.${name}`), value, "outside", site, undefined, "always");
}

/** Decorators that are contexts around each call: `@mock.patch(…)`. */
const contexts = new WeakMap<FunctionNode, readonly Value[]>();

/** Notes the decorators that are objects of a library. */
export function inContexts(node: FunctionNode, decorators: readonly Value[]): void {
  const objects = decorators.filter((each) => each.every(({ kind }) => kind === "object"));
  if (objects.length > 0) contexts.set(node, objects);
}

function within(machine: Machine, around: readonly Value[], { chunk, function: fn }: Frame, run: () => void): void {
  if (!fn || around.length === 0) {
    run();
    return;
  }
  const site = { chunk, span: fn.node };
  for (const each of around) machine.library.enter(machine, each, site);
  run();
  for (const each of around) machine.library.exit(machine, each, site);
}

/** Applies decorators, innermost first. One whose text is not known is taken to leave the function as it is. */
export function decorated(machine: Machine, value: Value, decorators: readonly Value[], info: CallInfo): Value {
  return decorators.reduceRight((inner, decorator) => {
    const known = decorator.some((each) => each.kind === "function" || each.kind === "method" || each.kind === "class");
    if (!known) return inner;
    const result = call(machine, decorator, { ...info, positional: [{ value: inner, node: undefined }] });
    return result.every((each) => each.kind === "unknown") ? inner : result;
  }, value);
}
