/** What a notebook defines: it is pickled by its name, under which no child finds it, and so are objects of its classes. */

import type { Machine } from "../python/machine.ts";
import type { Abstract, ClassValue, FunctionValue, Value } from "../python/values.ts";
import { isImportable } from "./byName.ts";
import { type Part, partsWith } from "./pickling/parts.ts";

/** The smallest parts of what is handed over that travel so, or hold what does. */
export function notebookParts(machine: Machine, part: Part): readonly Part[] {
  return partsWith(machine, part, (value) => isOfNotebook(machine, value)).map(({ value, node }) => ({
    value: innermost(machine, value),
    node: node ?? part.node,
  }));
}

const MAX_NESTING = 3;

function isOfNotebook(machine: Machine, value: Value): boolean {
  return innermost(machine, value).length > 0;
}

/** The values themselves, be they items of containers. */
function innermost(machine: Machine, value: Value, nesting = 0): Value {
  return value.flatMap((each): readonly Abstract[] => {
    if (each.kind !== "object") return notebookDefinition(each) ? [each] : [];
    if (typeof each.type !== "string") return each.type.module.interactive ? [each] : [];
    if (nesting >= MAX_NESTING || !/^builtins\.(?:list|tuple|dict|set)$/.test(each.type)) return [];
    return [...each.cells.values()].flatMap((cell) =>
      innermost(machine, machine.holds(cell)?.value ?? [], nesting + 1),
    );
  });
}

/** The function or class of a notebook by whose name a value travels. */
export function notebookDefinition(value: Abstract): FunctionValue | ClassValue | undefined {
  switch (value.kind) {
    case "partial":
      return value.function.map(notebookDefinition).find((each) => each !== undefined);
    case "method":
      return notebookDefinition(value.self) ?? notebookDefinition(value.function);
    case "object":
      return typeof value.type === "string" ? undefined : notebookDefinition(value.type);
    case "function":
    case "class":
      return value.module.interactive && isImportable(value) ? value : undefined;
    default:
      return undefined;
  }
}
