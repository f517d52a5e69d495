/** Tells the library of changes of what outlives the running function: globals, and parts of objects. */

import type { Attribute, Expr, Name, Subscript } from "../syntax/ast.ts";
import type { Machine } from "./machine.ts";
import { target } from "./names/names.ts";
import { type Place, seenAt } from "./names/places.ts";
import type { Abstract, Value } from "./values.ts";

/** `name = …` of a global. */
export function tellNameChange(machine: Machine, node: Name, value: Value, expression: Expr | undefined): void {
  const { cell, global } = target(machine, node.id);
  if (!global || machine.frame.kind === "module") return;
  const seen = seenAt(machine, node);
  machine.library.observe(machine, {
    kind: "change",
    ...seen,
    holder: undefined,
    part: undefined,
    cell,
    value,
    expression,
    origin: undefined,
  });
}

/** `base.attr = …`, `base[key] = …`: told once for each object that the base may be. */
export function tellPartChange(
  machine: Machine,
  node: Attribute | Subscript,
  { value: bases, origin }: Place,
  part: string,
  value: Value,
  expression: Expr | undefined,
): void {
  if (bases.every((each) => each.kind === "unknown")) return;
  const seen = seenAt(machine, node.kind === "Attribute" ? node : node.value);
  for (const holder of bases) {
    const cell = cellIn(holder, part);
    machine.library.observe(machine, { kind: "change", ...seen, holder, part, cell, value, expression, origin });
  }
}

function cellIn(holder: Abstract, part: string) {
  if (holder.kind === "object") return holder.cells.get(part);
  return holder.kind === "module" || holder.kind === "class" ? holder.cells.get(part.slice(1)) : undefined;
}

const CHANGES = new Set(
  (
    "append add appendleft extend extendleft insert update clear discard remove pop popitem popleft setdefault sort " +
    "reverse rotate subtract fill put resize write writelines __setitem__"
  ).split(" "),
);

/** `base.append(…)`: a method that changes the object as a whole. */
export function tellMethodChange(machine: Machine, func: Attribute, { value: receivers, origin }: Place): void {
  if (receivers.length === 0 || !CHANGES.has(func.attr)) return;
  const seen = seenAt(machine, func.value);
  for (const holder of receivers) {
    machine.library.observe(machine, {
      kind: "change",
      ...seen,
      holder,
      part: undefined,
      method: func.attr,
      cell: undefined,
      value: [],
      expression: undefined,
      origin,
    });
  }
}
