/**
 * What a child has, in relation to what its parent had: the thing that is compared across methods. Raw values would
 * differ from run to run wherever a script holds a clock, a pid or a random number; the relation does not.
 */

import type { ValueNode } from "../../protocol/trace.ts";

/** `own`: the child has it and the parent had not. `none`: neither. */
export type Relation = "same" | "differs" | "absent" | "own" | "none";

export function relationOf(parent: ValueNode | undefined, child: ValueNode | undefined): Relation {
  if (!child) return parent ? "absent" : "none";
  if (!parent) return "own";
  return equalNodes(parent, child) ? "same" : "differs";
}

/** Equal descriptions. One that was cut before it had a digest is compared by its text. */
export function equalNodes(a: ValueNode, b: ValueNode): boolean {
  return a.d !== undefined && b.d !== undefined ? a.d === b.d : a.t === b.t && a.r === b.r;
}

/** Whether the description depends on an identity somewhere, so that it cannot be compared between two runs. */
export function holdsIdentity(node: ValueNode): boolean {
  return node.id !== undefined || (node.c ?? []).some(([, child]) => holdsIdentity(child));
}

/**
 * The smallest place in which `a` and `b` differ: the suffixes that lead there, `['db']`, `.port`. Empty where they
 * differ as a whole, or in more than one place.
 */
export function smallestDifference(a: ValueNode, b: ValueNode): string[] {
  if (a.t !== b.t) return [];
  const before = new Map(a.c ?? []);
  const after = new Map(b.c ?? []);
  const keys = new Set([...before.keys(), ...after.keys()]);
  const differing = [...keys].filter((key) => {
    const [x, y] = [before.get(key), after.get(key)];
    return !x || !y || !equalNodes(x, y);
  });
  const [only] = differing;
  if (only === undefined || differing.length > 1) return [];
  const [x, y] = [before.get(only), after.get(only)];
  return [only, ...(x && y ? smallestDifference(x, y) : [])];
}

/** The node at the end of `path`, or undefined where it does not exist. */
export function nodeAt(node: ValueNode | undefined, path: readonly string[]): ValueNode | undefined {
  return path.reduce<ValueNode | undefined>((at, suffix) => at?.c?.find(([key]) => key === suffix)?.[1], node);
}
