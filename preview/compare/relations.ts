/**
 * What a child has, in relation to what its parent had: the thing that is compared across methods. Raw values would
 * differ from run to run wherever a script holds a clock, a pid or a random number; the relation does not.
 */

import type { ValueNode } from "../../protocol/trace.ts";

/** `own`: the child has it and the parent had not. `none`: neither. */
export type Relation = "same" | "differs" | "absent" | "own" | "none";

/** One variable in one process. */
export interface Sight {
  readonly relation: Relation;
  readonly parent: ValueNode | undefined;
  readonly child: ValueNode | undefined;
}

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

/** More places than these are told as one: the whole. */
const MOST_PLACES = 3;

/**
 * The smallest places in which `a` and `b` differ, each as the suffixes that lead there: `['db']`, `.port`. One empty
 * path where they differ as a whole, in too many places, or in what a sequence holds at all.
 */
export function smallestDifferences(a: ValueNode, b: ValueNode): string[][] {
  const isOtherClass = a.t === "type" && a.r !== b.r;
  if (a.t !== b.t || isOtherClass || isEmptyContainer(a) || isEmptyContainer(b) || a.cut || b.cut) return [[]];
  const before = new Map(a.c ?? []);
  const after = new Map(b.c ?? []);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const paths = keys.flatMap((key) => {
    const [x, y] = [before.get(key), after.get(key)];
    if (!x || !y) return [[key]];
    return equalNodes(x, y) ? [] : smallestDifferences(x, y).map((path) => [key, ...path]);
  });
  const grown = a.n !== b.n && !a.t.endsWith("dict");
  return paths.length === 0 || paths.length > MOST_PLACES || grown ? [[]] : paths;
}

/** Filled and empty are told as such, not by what is in it. */
function isEmptyContainer({ n }: ValueNode): boolean {
  return n === 0;
}

/** The node at the end of `path`, or undefined where it does not exist. */
export function nodeAt(node: ValueNode | undefined, path: readonly string[]): ValueNode | undefined {
  return path.reduce<ValueNode | undefined>((at, suffix) => at?.c?.find(([key]) => key === suffix)?.[1], node);
}
