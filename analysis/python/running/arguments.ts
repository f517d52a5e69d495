/** The arguments of a call, as its callee sees them. */

import type { Call, Expr } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { elementsOf, positions } from "../names/items.ts";
import type { Value } from "../values.ts";
import type { Argument, CallInfo } from "./calls.ts";
import { evaluate } from "./expressions.ts";

/** Evaluates the arguments of a call in their order. */
export function argumentsOf(machine: Machine, node: Call): CallInfo {
  const positional: Argument[] = [];
  const named = new Map<string, Argument>();
  const spread: Argument[] = [];
  for (const each of node.args) {
    if (each.kind === "Starred") {
      const sequence = evaluate(machine, each.value);
      const items = spread.length === 0 ? positions(machine, sequence) : undefined;
      if (items) positional.push(...items.map((value) => ({ value, node: each })));
      else spread.push({ value: elementsOf(machine, sequence), node: each });
    } else if (spread.length > 0) spread.push({ value: evaluate(machine, each), node: each });
    else positional.push({ value: evaluate(machine, each), node: each });
  }
  for (const each of node.keywords) {
    const value = evaluate(machine, each.value);
    if (each.name) named.set(each.name, { value, node: each.value });
    else spread.push(...namedBy(machine, value, each.value, named));
  }
  return { site: machine.site(node), node, positional, named, spread };
}

/** `**mapping`: what is known by its name is an argument of that name; the rest may go to any. */
function namedBy(machine: Machine, mapping: Value, node: Expr, named: Map<string, Argument>): Argument[] {
  const cells = mapping.flatMap((each) => (each.kind === "object" ? [...each.cells] : []));
  const known = mapping.length === 1 && mapping[0]?.kind === "object" && mapping[0].type === "builtins.dict";
  if (!known || cells.some(([key]) => !key.startsWith('["'))) return [{ value: elementsOf(machine, mapping), node }];
  for (const [key, cell] of cells) {
    const held = machine.holds(cell);
    if (held && held.form !== "deleted")
      named.set(JSON.parse(key.slice(1, -1)), { value: held.value, node: undefined });
  }
  return [];
}
