/** Names: which cell one means at a place in the program. */

import type { Expr } from "../../syntax/ast.ts";
import type { Frame } from "../frames.ts";
import type { Machine } from "../machine.ts";
import { type BindingForm, type Cell, cellOf } from "../timeline.ts";
import type { Site, Value } from "../values.ts";

export interface Resolved {
  readonly cell: Cell;
  /** Whether it is a variable of a module. */
  readonly global: boolean;
}

/** The cell that reading `name` looks into; none where no scope of the program binds it. */
export function resolve(machine: Machine, name: string): Resolved | undefined {
  let frame: Frame | undefined = machine.frame;
  for (let first = true; frame && frame.kind !== "module"; first = false, frame = frame.outer) {
    if (frame.scope?.globals.has(name)) break;
    if (frame.kind === "class" && !first) continue;
    const cell = frame.cells.get(name);
    if (cell) return { cell, global: false };
    if (frame.scope?.locals.has(name)) return { cell: cellOf(frame.cells, name), global: false };
  }
  const cell = machine.frame.module.cells.get(name);
  return cell && { cell, global: true };
}

/** The cell that binding `name` changes. */
export function target(machine: Machine, name: string): Resolved {
  let frame: Frame = machine.frame;
  while (frame.kind === "comprehension" && frame.outer && !frame.cells.has(name)) frame = frame.outer;
  if (frame.kind === "module" || frame.scope?.globals.has(name)) {
    return { cell: cellOf(frame.module.cells, name), global: true };
  }
  if (frame.scope?.nonlocals.has(name)) {
    for (let outer = frame.outer; outer; outer = outer.outer) {
      const cell = outer.kind === "function" ? outer.cells.get(name) : undefined;
      if (cell) return { cell, global: false };
    }
  }
  return { cell: cellOf(frame.cells, name), global: false };
}

/** Binds a name in the scope that it belongs to. */
export function store(
  machine: Machine,
  name: string,
  value: Value,
  form: BindingForm,
  site: Site,
  expression?: Expr,
): void {
  const { cell, global } = target(machine, name);
  const isOwn = !global && machine.branches <= machine.frame.branches;
  machine.bind(cell, value, form, site, expression, isOwn ? "always" : machine.certainty);
}
