/** Iterators of the standard library: what they give. */

import type { Machine } from "../machine.ts";
import { ANY_ITEM, elementsOf, newSequence, setItem } from "../names/items.ts";
import type { CallInfo } from "../running/calls.ts";
import { UNKNOWN, union, type Value } from "../values.ts";

type Elements = (machine: Machine, info: CallInfo) => Value;

const ofFirst: Elements = (machine, info) => elementsOf(machine, info.positional[0]?.value ?? UNKNOWN);

const tuples: Elements = (machine, info) => [
  newSequence(
    machine,
    "builtins.tuple",
    info.positional.map((each) => elementsOf(machine, each.value)),
    info.site,
  ),
];

const ELEMENTS: Readonly<Record<string, Elements>> = {
  "itertools.repeat": (_, info) => info.positional[0]?.value ?? UNKNOWN,
  "itertools.cycle": ofFirst,
  "itertools.islice": ofFirst,
  "itertools.chain": (machine, info) => union(...info.positional.map((each) => elementsOf(machine, each.value))),
  "itertools.product": tuples,
  "itertools.zip_longest": tuples,
};

/** The iterator that a call gives; `undefined` where it is none of these. */
export function iteratorOf(machine: Machine, name: string, info: CallInfo): Value | undefined {
  const elements = ELEMENTS[name];
  if (!elements) return undefined;
  const iterator = machine.newObject(name, info.site);
  setItem(machine, iterator, ANY_ITEM, elements(machine, info), info.site);
  return [iterator];
}
