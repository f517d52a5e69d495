/** Two runs of one script, one after the other: what a change of the script has mended. */

import type { Comparison, Divergence } from "../protocol/comparison.ts";
import type { Finished } from "../protocol/panel.ts";

/** What the panel shows of a run: the comparison, and what the run before it, in the same way, showed beyond that. */
export function finishedSince(before: Comparison | undefined, comparison: Comparison): Finished {
  const gone = before && sameWay(before, comparison) ? goneSince(before, comparison) : [];
  return { phase: "done", comparison, ...(gone.length > 0 ? { gone } : {}) };
}

/** What `before` showed and `now` does not, whichever processes it was seen in. */
export function goneSince(before: Comparison, now: Comparison): Divergence[] {
  const still = new Set(now.divergences.map(keyOf));
  return before.divergences.filter((row) => !still.has(keyOf(row)));
}

function keyOf({ kind, module, name }: Divergence): string {
  return JSON.stringify([kind, module, name]);
}

/** Whether they were run in the same way, so that what is gone is gone from the script. */
export function sameWay(one: Comparison, other: Comparison): boolean {
  const way = ({ script, args, python, legs }: Comparison) =>
    JSON.stringify([script, args, python.version, Object.keys(legs).sort()]);
  return way(one) === way(other);
}
