/** Methods of lists, dicts and sets, and of the program's classes that derive from them. */

import type { Machine } from "../machine.ts";
import { externalAncestors } from "../names/attributes.ts";
import { copyItems, removeItem, viewOf } from "../names/dicts.ts";
import { ANY_ITEM, elementsOf, itemKey, itemsOf, setItem } from "../names/items.ts";
import type { Argument, CallInfo } from "../running/calls.ts";
import { measureGrowth } from "../running/growth.ts";
import { cellOf } from "../timeline.ts";
import {
  type Abstract,
  type ExternalMethod,
  NONE,
  type ObjectValue,
  type Site,
  UNKNOWN,
  union,
  type Value,
} from "../values.ts";

/** Methods of containers. `undefined` where nothing is known of the method. */
export function callContainerMethod(machine: Machine, callee: ExternalMethod, info: CallInfo): Value | undefined {
  const { self, name } = callee;
  const type = containerType(self);
  if (!type) return undefined;
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
      if (one && type === "builtins.dict") {
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
      return type === "builtins.dict" ? viewOf(machine, self, name, info.site) : undefined;
    case "copy":
      return copied(machine, [self], info.site);
    case "__setitem__":
      if (one && other) setItem(machine, self, itemKey(one.value) ?? ANY_ITEM, other.value, info.site, other.node);
      return NONE;
    default:
      return undefined;
  }
}

const CONTAINERS: Readonly<Record<string, string>> = {
  "builtins.list": "builtins.list",
  "builtins.dict": "builtins.dict",
  "builtins.set": "builtins.set",
  "builtins.tuple": "builtins.tuple",
  "collections.UserDict": "builtins.dict",
  "collections.UserList": "builtins.list",
  "collections.OrderedDict": "builtins.dict",
  "collections.defaultdict": "builtins.dict",
};

/** What an object is, or derives from, if that is one of these. */
export function containerType({ type }: ObjectValue): string | undefined {
  const names = typeof type === "string" ? [type] : externalAncestors(type);
  return names.map((each) => CONTAINERS[each]).find((each) => each !== undefined);
}

const isEmpty = (each: Abstract) =>
  each.kind === "object" && each.cells.size === 0 && containerType(each) !== undefined;

/** The constructor of such a base: the items that it is given. */
export function constructContainer(machine: Machine, object: ObjectValue, info: CallInfo): void {
  const [source] = info.positional;
  const type = containerType(object);
  if (type === "builtins.dict") {
    if (source) copyItems(machine, source.value, object, info.site);
    const isKnown = [...(source?.value ?? []), ...info.spread.flatMap(({ value }) => value)].every(
      (each) => each.kind === "object" && containerType(each) === "builtins.dict",
    );
    if (!isKnown) setItem(machine, object, ANY_ITEM, UNKNOWN, info.site);
    for (const [name, each] of info.named) {
      setItem(machine, object, `[${JSON.stringify(name)}]`, each.value, info.site, each.node);
    }
  } else if (type && source && !source.value.every(isEmpty))
    setItem(machine, object, ANY_ITEM, elementsOf(machine, source.value), info.site);
}

export const MAX_DEPTH_OF_COPY = 4;

/** New objects with the same contents, down to `depth` levels below the first. */
export function copied(machine: Machine, value: Value, site: Site, depth = 0): Value {
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
export function addItem(machine: Machine, self: ObjectValue, { value, node }: Argument, site: Site): void {
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
