/** Locks, queues, shared values and their kin: what a process shares only with those that it hands them to. */

import type { Machine } from "../../python/machine.ts";
import { newSequence } from "../../python/names/items.ts";
import { argumentValue, type CallInfo } from "../../python/running/calls.ts";
import { type Abstract, knownConstant, type Value } from "../../python/values.ts";
import { displayName, meaningOf, ownName } from "../vocabulary.ts";

const CONNECTION = "multiprocessing.connection.Connection";

/** What a constructor of a primitive gives. */
export function makePrimitive(machine: Machine, name: string, info: CallInfo): Value {
  if (ownName(name) !== "Pipe") return [machine.newObject(name, info.site)];
  const ends = [0, 1].map((): Value => [machine.newObject(CONNECTION, info.site)]);
  return [newSequence(machine, "builtins.tuple", ends, info.site)];
}

/** Whether a call attaches to shared memory that exists, by its name. */
export function attaches(name: string, info: CallInfo): boolean {
  const own = ownName(name);
  if (own === "ShareableList") return argumentValue(info, 0, "sequence").every((each) => each.kind === "unknown");
  if (own !== "SharedMemory") return false;
  return knownConstant(argumentValue(info, 1, "create"))?.value !== true;
}

/** What a reader calls the primitive that a value is; `undefined` where it is none. */
export function primitiveName(each: Abstract): string | undefined {
  if (each.kind !== "object" || typeof each.type !== "string") return undefined;
  if (each.type === CONNECTION) return "multiprocessing.Pipe";
  return meaningOf(each.type) === "primitive" ? displayName(each.type) : undefined;
}
