/** Attributes that a program sets on its functions: `work.calls = 0`. */

import type { FunctionNode } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import type { Cell } from "../timeline.ts";

const kept = new WeakMap<Machine, Map<FunctionNode, Map<string, Cell>>>();

/** The cells of a function's attributes in one run of the program. */
export function functionAttributes(machine: Machine, node: FunctionNode): Map<string, Cell> {
  const functions = kept.get(machine) ?? new Map<FunctionNode, Map<string, Cell>>();
  kept.set(machine, functions);
  const cells = functions.get(node) ?? new Map<string, Cell>();
  functions.set(node, cells);
  return cells;
}
