/** `collections.namedtuple("Point", "x y")`: classes that are made by a call, and their objects. */

import type { Machine } from "../machine.ts";
import { newSequence, positions } from "../names/items.ts";
import { argumentValue, type CallInfo } from "../running/calls.ts";
import { cellOf } from "../timeline.ts";
import { knownText, type ObjectValue, UNKNOWN, type Value } from "../values.ts";

export const NAMED_TUPLE = "collections.namedtuple";

/** The fields of such a class, in their order. */
const fields = new WeakMap<ObjectValue, readonly string[]>();

export function makeNamedTuple(machine: Machine, info: CallInfo): Value {
  const made = machine.newObject(NAMED_TUPLE, info.site);
  const given = argumentValue(info, 1, "field_names");
  const text = knownText(given);
  const listed = positions(machine, given)?.map(knownText);
  const names = text?.split(/[\s,]+/).filter(Boolean) ?? listed?.filter((each) => each !== undefined);
  if (names) fields.set(made, names);
  return [made];
}

/** An object of the class; `undefined` where its fields are not known. */
export function namedTupleOf(machine: Machine, cls: ObjectValue, info: CallInfo): Value | undefined {
  const names = fields.get(cls);
  if (!names || info.spread.length > 0) return undefined;
  const values = names.map((name, index) => info.positional[index]?.value ?? info.named.get(name)?.value ?? UNKNOWN);
  const object = newSequence(machine, "builtins.tuple", values, info.site);
  for (const [index, name] of names.entries()) {
    machine.bind(cellOf(object.cells, `.${name}`), values[index] ?? UNKNOWN, "outside", info.site, undefined, "always");
  }
  return [object];
}
