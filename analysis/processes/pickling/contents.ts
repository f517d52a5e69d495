/** What a value holds, all the way down: objects that cross in their own way, and how much it is. */

import { extentOf } from "../../python/builtins/extents.ts";
import type { Machine } from "../../python/machine.ts";
import type { Abstract, Value } from "../../python/values.ts";
import type { Custom, Customs } from "./customs.ts";

const MAX_DEPTH = 6;

/** The objects of a value whose classes have a say in their pickling. */
export function customisedIn(machine: Machine, value: Value, customs: Customs): readonly Custom[] {
  return objectsIn(machine, value).flatMap((each) => (each.kind === "object" ? (customs.of(machine, each) ?? []) : []));
}

/** From here on it takes a moment to pickle something and to build it anew. */
const LARGE = 2_000_000;

/** About how many bytes a value takes when it is pickled, where that is known to be a lot. */
export function sizeOf(machine: Machine, value: Value): number | undefined {
  if (value.length !== 1) return undefined;
  let bytes = 0;
  for (const each of objectsIn(machine, value)) {
    const extent = each.kind === "object" ? extentOf(each) : undefined;
    if (extent) bytes += extent.items * extent.bytesEach;
  }
  return bytes >= LARGE ? bytes : undefined;
}

/** Everything that is reached through items, attributes and what is bound. */
function objectsIn(machine: Machine, value: Value): readonly Abstract[] {
  const seen = new Set<Abstract>();
  const visit = (values: Value, depth: number) => {
    for (const each of values) {
      if (seen.has(each) || depth > MAX_DEPTH) continue;
      seen.add(each);
      for (const inner of innerValues(machine, each)) visit(inner, depth + 1);
    }
  };
  visit(value, 0);
  return [...seen];
}

function innerValues(machine: Machine, each: Abstract): readonly Value[] {
  if (each.kind === "partial") return [each.function, ...each.args, ...each.keywords.values()];
  if (each.kind === "method") return [[each.self]];
  if (each.kind !== "object") return [];
  return [...each.cells.values()].flatMap((cell) => {
    const held = machine.holds(cell);
    return held && held.form !== "deleted" ? [held.value] : [];
  });
}
