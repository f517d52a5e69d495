/** `{key: value for key, value in mapping.items() if key != "lock"}`: item by item, where all keys are known. */

import type { Comprehension, Name } from "../../syntax/ast.ts";
import { truthOf } from "../conditions/truth.ts";
import type { Machine } from "../machine.ts";
import { assign } from "../running/assignment.ts";
import { evaluate } from "../running/expressions.ts";
import { constant, type ObjectValue, type Value } from "../values.ts";
import { viewedDict } from "./dicts.ts";
import { setItem } from "./items.ts";

/**
 * The dict that such a comprehension makes of a view of another one; `undefined` where it is another form, or where
 * not all is known. The comprehension's own names are bound in the running frame.
 */
export function filteredDict(machine: Machine, node: Comprehension, iterable: Value): ObjectValue | undefined {
  const names = keyAndValue(node);
  const [view] = iterable;
  const source = view?.kind === "object" && iterable.length === 1 ? viewedDict(view) : undefined;
  if (!names || !source || !node.value || source.cells.has("[*]")) return undefined;
  const made = machine.newObject("builtins.dict", machine.site(node));
  for (const [name, cell] of [...source.cells]) {
    const held = machine.holds(cell);
    if (!name.startsWith("[") || !held || held.form === "deleted") continue;
    const site = machine.site(node);
    assign(machine, names.key, constant(JSON.parse(name.slice(1, -1))), site);
    assign(machine, names.value, held.value, site);
    const kept = isKept(machine, node);
    if (kept === undefined) return undefined;
    if (kept) setItem(machine, made, name, evaluate(machine, node.value), machine.site(node.value), node.value);
  }
  return made;
}

function isKept(machine: Machine, node: Comprehension): boolean | undefined {
  const truths = (node.clauses[0]?.ifs ?? []).map((each) => truthOf(machine, each));
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function keyAndValue({ clauses, element }: Comprehension): { key: Name; value: Name } | undefined {
  const [clause, ...others] = clauses;
  if (clause?.target.kind !== "Tuple" || others.length > 0) return undefined;
  const [key, value] = clause.target.elements;
  if (key?.kind !== "Name" || value?.kind !== "Name" || element.kind !== "Name") return undefined;
  return element.id === key.id ? { key, value } : undefined;
}
