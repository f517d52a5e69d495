/** Loops over several functions: each of them has a round of its own. */

import type { Machine } from "../machine.ts";
import { positions } from "../names/items.ts";
import type { Abstract, Value } from "../values.ts";

const MAX_ROUNDS = 6;
const CALLABLE = new Set<Abstract["kind"]>(["function", "method", "class", "partial"]);

/**
 * What `for work in (download, lambda: parse(page)):` or `for name, work in [("a", download), …]:` takes one by one;
 * `undefined` for a loop over anything else.
 */
export function functionsAmong(machine: Machine, iterable: Value = []): readonly Value[] | undefined {
  const elements = positions(machine, iterable);
  if (!elements || elements.length < 2 || elements.length > MAX_ROUNDS) return undefined;
  const isCallable = (value: Value) => value.some(({ kind }) => CALLABLE.has(kind));
  const holdsOne = (value: Value) => (positions(machine, value) ?? []).some(isCallable);
  return elements.some((each) => isCallable(each) || holdsOne(each)) ? elements : undefined;
}
