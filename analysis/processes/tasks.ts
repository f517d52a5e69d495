/** The arguments that child code is called with. */

import type { Machine } from "../python/machine.ts";
import { elementsOf, positions } from "../python/names/items.ts";
import { type Argument, argumentValue, type CallInfo, callWith } from "../python/running/calls.ts";
import { type Site, UNKNOWN, type Value } from "../python/values.ts";
import type { Submission } from "./vocabulary.ts";

/** A call with the items of `args` and `kwargs`. */
export function unpacked(machine: Machine, site: Site, args: Value | undefined, kwargs: Value | undefined): CallInfo {
  const values = args ? positions(machine, args) : [];
  const spread = values || !args ? [] : [{ value: elementsOf(machine, args), node: undefined }];
  const named = new Map<string, Argument>();
  for (const each of kwargs ?? []) {
    if (each.kind !== "object") continue;
    for (const [key, cell] of each.cells) {
      if (!key.startsWith('["')) continue;
      named.set(JSON.parse(key.slice(1, -1)), { value: machine.holds(cell)?.value ?? UNKNOWN, node: undefined });
    }
  }
  return { ...callWith(site, values ?? []), named, spread };
}

/** What a pool or executor calls a task with. `rest` are the arguments behind the function. */
export function taskArguments(
  machine: Machine,
  submission: Submission,
  info: CallInfo,
  rest: readonly Argument[],
): CallInfo {
  switch (submission.items) {
    case "one":
      return callWith(
        info.site,
        rest.map((each) => elementsOf(machine, each.value)),
      );
    case "many":
      return unpacked(machine, info.site, rest[0] && elementsOf(machine, rest[0].value), undefined);
    case "call":
      return unpacked(machine, info.site, argumentValue(info, 1, "args"), argumentValue(info, 2, "kwds"));
    case "arguments":
      return { ...info, positional: rest };
  }
}
