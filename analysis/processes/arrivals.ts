/**
 * What a task brings along: workers that were started before it have none of it from their start, and get it as it is
 * when it is sent.
 */

import type { Machine } from "../python/machine.ts";
import type { CallInfo } from "../python/running/calls.ts";
import { isVisible, type Timeline } from "../python/timeline.ts";
import type { Abstract, Value } from "../python/values.ts";

const MAX_DEPTH = 4;
const MAX_CELLS = 100;

/** Gives the objects of a call that are younger than the workers to the line on which the task runs. */
export function arrive(machine: Machine, task: Value, call: CallInfo, line: Timeline): void {
  const seen = new Set<Abstract>();
  const visit = (value: Value, depth: number) => {
    for (const each of value) {
      if (depth > MAX_DEPTH || seen.has(each)) continue;
      seen.add(each);
      for (const inner of heldBy(machine, each, line)) visit(inner, depth + 1);
    }
  };
  visit(task, 0);
  for (const { value } of [...call.positional, ...call.named.values(), ...call.spread]) visit(value, 0);
}

/** What a value holds, after it has been made known on the line. */
function heldBy(machine: Machine, each: Abstract, line: Timeline): readonly Value[] {
  if (each.kind === "partial") return [each.function, ...each.args, ...each.keywords.values()];
  if (each.kind === "method") return [[each.self]];
  if (each.kind !== "object") return [];
  const isKnown = isVisible(each.born, line);
  return [...each.cells.values()].slice(0, MAX_CELLS).flatMap((cell) => {
    const held = machine.holds(cell);
    if (!held) return [];
    if (!isKnown) cell.history.push({ ...held, timeline: line, time: machine.tick().time });
    return [held.value];
  });
}
