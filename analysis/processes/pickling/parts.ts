/** The parts of what is handed over as the text spells them: the elements of `(lock, "one")`, the `lock` in it. */

import type { Machine } from "../../python/machine.ts";
import { itemKey } from "../../python/names/items.ts";
import { constant, type ObjectValue, type PartialValue, type Value } from "../../python/values.ts";
import type { Call, Comprehension, Dict, Expr } from "../../syntax/ast.ts";

/** A value, and the expression that stands for it where there is one. */
export interface Part {
  readonly value: Value;
  readonly node: Expr | undefined;
}

/** The smallest parts of an expression that have a quality; the whole where none of its parts has it. */
export function partsWith(machine: Machine, part: Part, has: (value: Value) => boolean): readonly Part[] {
  if (!has(part.value)) return [];
  const inner = partsOf(machine, part).flatMap((each) => partsWith(machine, each, has));
  return inner.length > 0 ? inner : [part];
}

/** The parts that the text spells; empty where it spells none. */
export function partsOf(machine: Machine, { value, node }: Part): readonly Part[] {
  const [only] = value;
  if (!node || !only || value.length > 1) return [];
  if (node.kind === "Call" && only.kind === "partial") return boundParts(node, only);
  if (only.kind !== "object") return [];
  switch (node.kind) {
    case "Tuple":
    case "List":
      return node.elements.some((each) => each.kind === "Starred")
        ? []
        : node.elements.flatMap((each, index) => held(machine, only, `[${index}]`, each));
    case "Dict":
      return entryParts(machine, node, only);
    case "Comprehension":
      return held(machine, only, "[*]", elementOf(node));
    default:
      return [];
  }
}

const elementOf = (node: Comprehension) => node.value ?? node.element;

function held(machine: Machine, object: ObjectValue, key: string, node: Expr): Part[] {
  const cell = object.cells.get(key);
  const value = cell && machine.holds(cell)?.value;
  return value ? [{ value, node }] : [];
}

function entryParts(machine: Machine, node: Dict, object: ObjectValue): Part[] {
  return node.entries.flatMap(({ key, value }) => {
    if (key?.kind !== "Constant" || key.value === undefined) return [];
    return held(machine, object, itemKey(constant(key.value)) ?? "", value);
  });
}

/** The arguments that stand in `partial(function, …)`. */
function boundParts(node: Call, partial: PartialValue): Part[] {
  const [fn, ...args] = node.args;
  if (!fn || node.args.some((each) => each.kind === "Starred")) return [];
  const values = [{ value: partial.function, node: fn }];
  for (const [index, each] of args.entries()) {
    const value = partial.args[index];
    if (value) values.push({ value, node: each });
  }
  for (const { name, value: each } of node.keywords) {
    const value = name === undefined ? undefined : partial.keywords.get(name);
    if (value) values.push({ value, node: each });
  }
  return values;
}

/** What a reader calls an expression: its own text, or what it calls. */
export function spelled(node: Expr, text: (node: Expr) => string): string {
  if (node.kind === "Lambda") return "lambda";
  if (node.kind === "Call") return spelled(node.func, text);
  return text(node).replace(/\s+/g, " ");
}
