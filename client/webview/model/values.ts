/** Described values, compared as descriptions. */

import type { ValueNode } from "../../../protocol/trace.ts";

/** Whether two descriptions are equal; both absent counts as equal. */
export function sameValue(one: ValueNode | undefined, other: ValueNode | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.d !== undefined && other.d !== undefined) return one.d === other.d;
  return one.t === other.t && one.r === other.r && sameChildren(one, other);
}

function sameChildren({ c: some = [] }: ValueNode, { c: others = [] }: ValueNode): boolean {
  if (some.length !== others.length) return false;
  return some.every(([key, value], at) => key === others[at]![0] && sameValue(value, others[at]![1]));
}

/** The child under the same key. */
export function childOf(node: ValueNode | undefined, key: string): ValueNode | undefined {
  return node?.c?.find(([name]) => name === key)?.[1];
}
