/** Views of dicts, and items that are taken out of them. */

import type { Machine } from "../machine.ts";
import { type ObjectValue, type Site, UNKNOWN, type Value } from "../values.ts";
import { ANY_ITEM, elementsOf, itemKey, itemsOf, newSequence, setItem } from "./items.ts";

/** The dicts that views were made of. */
const viewed = new WeakMap<ObjectValue, ObjectValue>();

export function viewedDict(view: ObjectValue): ObjectValue | undefined {
  return viewed.get(view);
}

export type View = "keys" | "values" | "items";

/** `dict.keys()`, `.values()`, `.items()`. */
export function viewOf(machine: Machine, dict: ObjectValue, view: View, site: Site): Value {
  const object = machine.newObject(`builtins.dict_${view}`, site);
  if (view === "items") viewed.set(object, dict);
  if (view === "items") {
    const pair = newSequence(machine, "builtins.tuple", [elementsOf(machine, [dict]), itemsOf(machine, dict)], site);
    setItem(machine, object, ANY_ITEM, [pair], site);
  } else {
    const elements = view === "keys" ? elementsOf(machine, [dict]) : itemsOf(machine, dict);
    setItem(machine, object, ANY_ITEM, elements, site);
  }
  return [object];
}

/**
 * `del dict[key]`, `dict.pop(key)`; false where the key is not known or nothing is held under it. A key that may be one
 * of several is that of a loop, which removes them all.
 */
export function removeItem(machine: Machine, dict: ObjectValue, key: Value, site: Site): boolean {
  const names = key.map((each) => itemKey([each]));
  if (dict.type !== "builtins.dict" || names.includes(undefined)) return false;
  const cells = names.flatMap((each) => dict.cells.get(each ?? "") ?? []);
  for (const cell of cells) machine.bind(cell, UNKNOWN, "deleted", site);
  return cells.length > 0;
}

/** Copies the items of dicts into another one. */
export function copyItems(machine: Machine, source: Value, to: ObjectValue, site: Site): void {
  for (const each of source) {
    if (each.kind !== "object") continue;
    for (const [key, cell] of each.cells) {
      const held = machine.holds(cell);
      if (held && held.form !== "deleted" && key.startsWith("[")) setItem(machine, to, key, held.value, site);
    }
  }
}
