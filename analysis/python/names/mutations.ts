/** Objects that an import made and the parent has changed since, as child code finds them through a global. */

import type { Change } from "../library.ts";
import type { Machine } from "../machine.ts";
import { type Binding, importedBinding } from "../timeline.ts";
import { knownConstant, type ObjectValue } from "../values.ts";
import type { Origin, Place } from "./places.ts";

/** The whole of an object is used: it matters if the parent changed any part of it. */
export function tellMutation(machine: Machine, place: Place): void {
  const { origin } = place;
  if (!origin || origin.told || machine.phase !== "child") return;
  for (const each of place.value) {
    const change = each.kind === "object" ? mutationOf(machine, each) : undefined;
    if (!change) continue;
    report(machine, origin, change);
    return;
  }
}

const MAX_NESTING = 3;

function mutationOf(machine: Machine, object: ObjectValue, nesting = 0): Change | undefined {
  if (object.born.phase !== "import" || nesting > MAX_NESTING) return undefined;
  let inner: Change | undefined;
  for (const cell of object.cells.values()) {
    const binding = machine.holds(cell);
    if (binding?.phase === "child") continue;
    if (binding?.phase === "main") {
      const imported = importedBinding(cell, machine.timeline);
      // Put there and taken away again, or put back.
      if (imported ? alike(binding, imported) : binding.form === "deleted") continue;
      return { form: "mutated", binding, imported, cell };
    }
    for (const each of binding?.value ?? []) {
      if (each.kind === "object") inner ??= mutationOf(machine, each, nesting + 1);
    }
  }
  return inner;
}

/** Tells the library that what is read through a global was changed by the parent. */
export function report(machine: Machine, origin: Origin, change: Change): void {
  if (isOwnDoing(machine, change.binding)) return;
  origin.told = true;
  machine.library.read(machine, { ...origin.read, change });
}

/** A cache that the running function fills itself: `if key not in self.cache: self.cache[key] = …`. */
function isOwnDoing(machine: Machine, { site: { chunk, span } }: Binding): boolean {
  const fn = machine.frame.function;
  return fn?.chunk === chunk && fn.node.start <= span.start && span.end <= fn.node.end;
}

/** Whether two bindings give the same value, as far as the text tells. */
export function alike(left: Binding, right: Binding): boolean {
  const one = knownConstant(left.value);
  const other = knownConstant(right.value);
  if (one && other) return one.value === other.value;
  return left.value.length === 1 && left.value[0]?.kind !== "unknown" && left.value[0] === right.value[0];
}
