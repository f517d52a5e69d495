/** The few builtins and library functions through which values flow. */

import { cellOf, type Machine } from "../machine.ts";
import { attributeDict } from "../names/attributeDict.ts";
import { lookUp } from "../names/attributes.ts";
import { copyItems, removeItem, viewOf } from "../names/dicts.ts";
import { ANY_ITEM, elementsOf, itemKey, itemsOf, newSequence, setItem } from "../names/items.ts";
import { setAttribute } from "../running/assignment.ts";
import { type Argument, argumentValue, type CallInfo, callWith } from "../running/calls.ts";
import { call } from "../running/functions.ts";
import { measureGrowth } from "../running/growth.ts";
import {
  type ExternalMethod,
  external,
  knownText,
  NONE,
  type PartialValue,
  type Site,
  UNKNOWN,
  union,
  type Value,
} from "../values.ts";
import { nameAlike } from "./functionNames.ts";
import { iteratorOf } from "./iterators.ts";

type Builtin = (machine: Machine, info: CallInfo) => Value | undefined;

/** The result of a call of a builtin; `undefined` where it is none of these. */
export function callBuiltin(machine: Machine, name: string, info: CallInfo): Value | undefined {
  return BUILTINS[name]?.(machine, info) ?? iteratorOf(machine, name, info);
}

const first = (info: CallInfo) => info.positional[0]?.value ?? UNKNOWN;

/** A container with the elements of the argument. */
const container =
  (type: string): Builtin =>
  (machine, info) => {
    const object = machine.newObject(type, info.site);
    const [source] = info.positional;
    if (source && type === "builtins.dict") copyItems(machine, source.value, object, info.site);
    else if (source) setItem(machine, object, ANY_ITEM, elementsOf(machine, source.value), info.site);
    for (const [name, each] of type === "builtins.dict" ? info.named : []) {
      setItem(machine, object, `[${JSON.stringify(name)}]`, each.value, info.site, each.node);
    }
    return [object];
  };

/** Calls a function with the elements of an iterable, as `map` and `sorted(key=…)` do. */
const applied =
  (position: number, name: string): Builtin =>
  (machine, info) => {
    const fn = argumentValue(info, position, name);
    const sources = info.positional
      .filter((_, index) => index !== position)
      .map((each) => elementsOf(machine, each.value));
    if (fn.some((each) => each.kind !== "unknown")) call(machine, fn, callWith(info.site, sources));
    return undefined;
  };

/** A function that calls what it is given, with the arguments that follow. */
const runs =
  (position = 0): Builtin =>
  (machine, info) => {
    const callee = info.positional[position]?.value ?? UNKNOWN;
    return call(machine, callee, { ...info, positional: info.positional.slice(position + 1), named: new Map() });
  };

const partial: Builtin = (_, info) => {
  const [fn, ...args] = info.positional;
  const made: PartialValue = {
    kind: "partial",
    function: fn?.value ?? UNKNOWN,
    args: args.map((each) => each.value),
    keywords: new Map([...info.named].map(([name, each]) => [name, each.value])),
    site: info.site,
  };
  return [made];
};

/** A dict or a field that makes what is missing. */
function withFactory(machine: Machine, type: string, factory: Argument | undefined, info: CallInfo): Value {
  const object = machine.newObject(type, info.site);
  if (!factory) return [object];
  machine.bind(cellOf(object.cells, ".default_factory"), factory.value, "outside", info.site, factory.node, "always");
  return [object];
}

const zipped: Builtin = (machine, info) => {
  const elements = info.positional.map((each) => elementsOf(machine, each.value));
  const list = machine.newObject("builtins.zip", info.site);
  setItem(machine, list, ANY_ITEM, [newSequence(machine, "builtins.tuple", elements, info.site)], info.site);
  return [list];
};

const BUILTINS: Readonly<Record<string, Builtin>> = {
  "builtins.list": container("builtins.list"),
  "builtins.tuple": container("builtins.tuple"),
  "builtins.set": container("builtins.set"),
  "builtins.frozenset": container("builtins.set"),
  "builtins.dict": container("builtins.dict"),
  "collections.deque": container("builtins.list"),
  "collections.OrderedDict": container("builtins.dict"),
  "collections.defaultdict": (machine, info) => withFactory(machine, "builtins.dict", info.positional[0], info),
  "dataclasses.field": (machine, info) =>
    withFactory(machine, "dataclasses.field", info.named.get("default_factory"), info),
  "builtins.vars": (_, info) => first(info).flatMap((each) => (each.kind === "object" ? attributeDict(each) : UNKNOWN)),
  "builtins.iter": (_, info) => first(info),
  "builtins.reversed": (_, info) => first(info),
  "builtins.next": (machine, info) => elementsOf(machine, first(info)),
  "copy.copy": (machine, info) => copied(machine, first(info), info.site),
  "copy.deepcopy": (machine, info) => copied(machine, first(info), info.site, MAX_DEPTH_OF_COPY),
  "tqdm.tqdm": (_, info) => first(info),
  "builtins.enumerate": (machine, info) => {
    const pair = newSequence(machine, "builtins.tuple", [UNKNOWN, elementsOf(machine, first(info))], info.site);
    const list = machine.newObject("builtins.enumerate", info.site);
    setItem(machine, list, ANY_ITEM, [pair], info.site);
    return [list];
  },
  "builtins.zip": zipped,
  "builtins.map": (machine, info) => {
    const sources = info.positional.slice(1).map((each) => elementsOf(machine, each.value));
    const list = machine.newObject("builtins.map", info.site);
    setItem(machine, list, ANY_ITEM, call(machine, first(info), callWith(info.site, sources)), info.site);
    return [list];
  },
  "builtins.filter": (machine, info) => {
    applied(0, "function")(machine, info);
    return info.positional[1]?.value;
  },
  "builtins.sorted": (machine, info) => {
    applied(1, "key")(machine, info);
    return container("builtins.list")(machine, info);
  },
  "builtins.min": applied(9, "key"),
  "builtins.max": applied(9, "key"),
  "builtins.getattr": (machine, info) => {
    const name = knownText(info.positional[1]?.value ?? UNKNOWN);
    if (name === undefined) return UNKNOWN;
    const found = first(info).flatMap((each) => lookUp(machine, each, name)?.value ?? []);
    return union(found, info.positional[2]?.value ?? []);
  },
  "builtins.hasattr": (machine, info) => {
    const name = knownText(info.positional[1]?.value ?? UNKNOWN);
    for (const each of first(info)) if (each.kind === "object" && name !== undefined) machine.lookUp(each, name);
    return undefined;
  },
  "builtins.setattr": (machine, info) => {
    const [, name, value] = info.positional;
    const attr = name && knownText(name.value);
    if (attr && value) setAttribute(machine, first(info), attr, value.value, info.site, value.node);
    else if (value) setAnyAttribute(machine, first(info), value.value, info);
    return NONE;
  },
  "builtins.type": (_, info) =>
    info.positional.length === 1
      ? union(
          first(info).flatMap((each) => (each.kind === "object" && typeof each.type !== "string" ? [each.type] : [])),
        )
      : UNKNOWN,
  "functools.partial": partial,
  "functools.update_wrapper": (_, info) => {
    nameAlike(first(info), argumentValue(info, 1, "wrapped"));
    return first(info);
  },
  "functools.wraps": (_, info) => [
    {
      kind: "partial",
      function: external("functools.wraps"),
      args: info.positional.map((each) => each.value),
      keywords: new Map(),
      site: info.site,
    },
  ],
  "asyncio.run": (_, info) => first(info),
  "typer.run": runs(),
  "fire.Fire": runs(),
  "absl.app.run": runs(),
};

/** `setattr` with a name that is not known may change any of the data. */
function setAnyAttribute(machine: Machine, bases: Value, value: Value, info: CallInfo): void {
  for (const base of bases) {
    if (base.kind !== "module" && base.kind !== "class" && base.kind !== "object") continue;
    for (const cell of base.cells.values()) {
      const held = machine.holds(cell);
      if (held && held.form !== "definition" && held.form !== "import") {
        machine.bind(cell, union(value, held.value), "outside", info.site, undefined, "always");
      }
    }
  }
}

/** Methods of containers. `undefined` where nothing is known of the method. */
export function callBuiltinMethod(machine: Machine, callee: ExternalMethod, info: CallInfo): Value | undefined {
  const { self, name } = callee;
  if (!isContainer(self.type)) return undefined;
  const [one, other] = info.positional;
  switch (name) {
    case "append":
    case "add":
    case "appendleft":
      if (one) addItem(machine, self, one, info.site);
      return NONE;
    case "insert":
      if (other) addItem(machine, self, other, info.site);
      return NONE;
    case "extend":
      if (one) setItem(machine, self, ANY_ITEM, elementsOf(machine, one.value), info.site, one.node);
      return NONE;
    case "update":
      return update(machine, callee, info);
    case "clear":
    case "remove":
    case "discard":
    case "sort":
    case "reverse":
      setItem(machine, self, ANY_ITEM, itemsIfAny(machine, self), info.site);
      return NONE;
    case "pop":
      if (one && self.type === "builtins.dict") {
        const popped = heldUnder(machine, self, one.value);
        if (removeItem(machine, self, one.value, info.site)) return popped;
      }
      setItem(machine, self, ANY_ITEM, itemsIfAny(machine, self), info.site);
      return itemsOf(machine, self);
    case "popitem":
    case "popleft":
      setItem(machine, self, ANY_ITEM, itemsIfAny(machine, self), info.site);
      return itemsOf(machine, self);
    case "setdefault":
      if (other) setItem(machine, self, itemKey(one?.value ?? UNKNOWN) ?? ANY_ITEM, other.value, info.site, other.node);
      return other?.value;
    case "get":
      return union(heldUnder(machine, self, one?.value), other?.value ?? []);
    case "keys":
    case "values":
    case "items":
      return self.type === "builtins.dict" ? viewOf(machine, self, name, info.site) : undefined;
    case "copy":
      return copied(machine, [self], info.site);
    default:
      return undefined;
  }
}

const isContainer = (type: unknown) => typeof type === "string" && /^builtins\.(?:list|dict|set)$/.test(type);

const MAX_DEPTH_OF_COPY = 4;

/** New objects with the same contents, down to `depth` levels below the first. */
function copied(machine: Machine, value: Value, site: Site, depth = 0): Value {
  return value.map((each) => {
    if (each.kind !== "object") return each;
    const copy = machine.newObject(each.type, site);
    for (const [name, cell] of each.cells) {
      const held = machine.holds(cell);
      if (!held || held.form === "deleted") continue;
      const inner = depth > 0 ? copied(machine, held.value, site, depth - 1) : held.value;
      machine.bind(cellOf(copy.cells, name), inner, "outside", site, held.expression, "always");
    }
    return copy;
  });
}

/** What may stand under a key: all items where it is not known. */
function heldUnder(machine: Machine, self: ExternalMethod["self"], key: Value | undefined): Value {
  const cell = self.cells.get(itemKey(key ?? UNKNOWN) ?? "");
  return (cell && machine.holds(cell)?.value) ?? itemsOf(machine, self);
}

/** One item more, at a place that is not known: the others may have moved. */
function addItem(machine: Machine, self: ExternalMethod["self"], { value, node }: Argument, site: Site): void {
  const hasItems = [...self.cells.keys()].some((each) => each.startsWith("["));
  setItem(machine, self, ANY_ITEM, hasItems ? union(value, itemsOf(machine, self)) : value, site, node);
  measureGrowth(machine, self);
}

function itemsIfAny(machine: Machine, self: ExternalMethod["self"]): Value {
  return [...self.cells.keys()].some((each) => each.startsWith("[")) ? itemsOf(machine, self) : UNKNOWN;
}

function update(machine: Machine, { self }: ExternalMethod, info: CallInfo): Value {
  const [source] = info.positional;
  if (source) {
    copyItems(machine, source.value, self, info.site);
    const known = source.value.every(
      (each) => each.kind === "object" && each.type === "builtins.dict" && each.cells.size > 0,
    );
    if (!known) setItem(machine, self, ANY_ITEM, elementsOf(machine, source.value), info.site, source.node);
  }
  for (const [name, each] of info.named) {
    setItem(machine, self, `[${JSON.stringify(name)}]`, each.value, info.site, each.node);
  }
  return NONE;
}
