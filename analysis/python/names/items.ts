/** Items of containers: the cells they stand in, by key. */

import type { Expr } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { callWith } from "../running/calls.ts";
import { call } from "../running/functions.ts";
import { type Cell, cellOf } from "../timeline.ts";
import {
  type Abstract,
  knownConstant,
  type ObjectValue,
  type Site,
  UNKNOWN,
  union,
  unionOf,
  type Value,
} from "../values.ts";
import { isModuleDict } from "./attributeDict.ts";

export const ANY_ITEM = "[*]";
/** A tuple or list of more elements than this is not told apart by position. */
const MAX_POSITIONS = 16;

/** The cell's name for a key; `undefined` where the key is not known. */
export function itemKey(key: Value): string | undefined {
  const known = knownConstant(key);
  return known && `[${JSON.stringify(known.value)}]`;
}

/** A new list, tuple or set of these elements. */
export function newSequence(machine: Machine, type: string, elements: readonly Value[], site: Site): ObjectValue {
  const object = machine.newObject(type, site);
  if (elements.length > MAX_POSITIONS || type === "builtins.set") {
    if (elements.length > 0) setItem(machine, object, ANY_ITEM, unionOf(elements), site);
    return object;
  }
  for (const [index, element] of elements.entries()) setItem(machine, object, `[${index}]`, element, site);
  return object;
}

export function setItem(
  machine: Machine,
  object: ObjectValue,
  key: string,
  value: Value,
  site: Site,
  expression?: Expr,
): void {
  const cell = cellOf(object.cells, key);
  const form = isModuleDict(object) ? "name" : "outside";
  machine.bind(cell, value, form, site, expression, key === ANY_ITEM ? "perhaps" : machine.certainty);
}

/** What a child gets in another way. */
const TRAVELS = /^(?:os\.environb?|sys\.(?:argv|path))$/;

/** The cell of an item of what a library holds, `matplotlib.rcParams["font.size"]`; none where it is not kept here. */
export function libraryItem(machine: Machine, holder: string, key: string | undefined): Cell | undefined {
  const isKept = key !== undefined && key !== ANY_ITEM && !TRAVELS.test(holder);
  return isKept ? machine.externalCell(`${holder}${key}`) : undefined;
}

/** What a dict with a factory makes of a key that it lacks; the item is there from now on. */
export function missingItem(machine: Machine, dict: ObjectValue, key: string | undefined, site: Site): Value[] {
  const factory = dict.cells.get(".default_factory");
  const held = factory && machine.holds(factory)?.value;
  if (!held || dict.type !== "builtins.dict") return [];
  const value = call(machine, held, callWith(site, []));
  setItem(machine, dict, key ?? ANY_ITEM, value, site);
  return [value];
}

/** What iterating gives: all the items, or the keys of a dict. */
export function elementsOf(machine: Machine, value: Value): Value {
  const elements = value.flatMap((each) => iterated(machine, each));
  return elements.length > 0 ? union(elements) : UNKNOWN;
}

function iterated(machine: Machine, each: Abstract): Value {
  if (each.kind !== "object") return [];
  if (each.type === "builtins.dict") {
    return [...each.cells.keys()].flatMap((key) => keyValue(key));
  }
  return itemsOf(machine, each);
}

function keyValue(key: string): Value {
  if (key === ANY_ITEM || !key.startsWith("[")) return UNKNOWN;
  return [{ kind: "constant", value: JSON.parse(key.slice(1, -1)) }];
}

/** All that may stand under any key. */
export function itemsOf(machine: Machine, object: ObjectValue): Value {
  const values = [...object.cells]
    .filter(([name]) => name.startsWith("["))
    .flatMap(([, cell]) => machine.holds(cell)?.value ?? []);
  return values.length > 0 ? union(values) : UNKNOWN;
}

/** The elements by position where they are known one by one. */
export function positions(machine: Machine, value: Value): Value[] | undefined {
  const [only] = value;
  if (value.length !== 1 || only?.kind !== "object" || only.type === "builtins.dict") return undefined;
  const found: Value[] = [];
  for (let index = 0; only.cells.has(`[${index}]`); index++) {
    const cell = only.cells.get(`[${index}]`);
    found.push((cell && machine.holds(cell)?.value) ?? UNKNOWN);
  }
  return only.cells.has(ANY_ITEM) ? undefined : found;
}
