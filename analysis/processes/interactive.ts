/**
 * What a main module defines that no child imports: it is pickled by its name, under which no child finds it, and so
 * are objects of its classes.
 */

import type { Machine } from "../python/machine.ts";
import type { Abstract, ClassValue, FunctionValue, Value } from "../python/values.ts";
import { isImportable } from "./byName.ts";
import { type Part, partsWith } from "./pickling/parts.ts";

/** The smallest parts of what is handed over that travel so, or hold what does. */
export function mainOnlyParts(machine: Machine, part: Part): readonly Part[] {
  return partsWith(machine, part, (value) => isMainOnly(machine, value)).map(({ value, node }) => ({
    value: innermost(machine, value),
    node: node ?? part.node,
  }));
}

const MAX_NESTING = 3;

function isMainOnly(machine: Machine, value: Value): boolean {
  return innermost(machine, value).length > 0;
}

/** The values themselves, be they items of containers. */
function innermost(machine: Machine, value: Value, nesting = 0): Value {
  return value.flatMap((each): readonly Abstract[] => {
    if (each.kind !== "object") return mainOnlyDefinition(each) ? [each] : [];
    if (typeof each.type !== "string") return each.type.module.mainOnly ? [each] : [];
    if (nesting >= MAX_NESTING || !/^builtins\.(?:list|tuple|dict|set)$/.test(each.type)) return [];
    return [...each.cells.values()].flatMap((cell) =>
      innermost(machine, machine.holds(cell)?.value ?? [], nesting + 1),
    );
  });
}

/** The function or class of such a module by whose name a value travels. */
export function mainOnlyDefinition(value: Abstract): FunctionValue | ClassValue | undefined {
  switch (value.kind) {
    case "partial":
      return value.function.map(mainOnlyDefinition).find((each) => each !== undefined);
    case "method":
      return mainOnlyDefinition(value.self) ?? mainOnlyDefinition(value.function);
    case "object":
      return typeof value.type === "string" ? undefined : mainOnlyDefinition(value.type);
    case "function":
    case "class":
      return value.module.mainOnly && isImportable(value) ? value : undefined;
    default:
      return undefined;
  }
}
