/** What is sent to the panel's page: of a large comparison the variables stay here, until the page asks for some. */

import type { Comparison, LegReport } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { Variables } from "../protocol/panel.ts";

/** So many variables of all processes together are sent at once: a page reads them in a few milliseconds. */
const FEW = 5000;

export function lightened<T extends { readonly comparison: Comparison }>(whole: T): T & { readonly partial?: boolean } {
  if (countUpTo(whole.comparison, FEW) <= FEW) return whole;
  return { ...whole, comparison: withoutVariables(whole.comparison), partial: true };
}

/** By process, those of `ids` that exist. */
export function variablesOf({ legs }: Comparison, ids: readonly string[]): Record<string, Variables> {
  const found: Record<string, Partial<Record<StartMethod, Variables[StartMethod]>>> = {};
  for (const [method, { processes }] of Object.entries(legs) as [StartMethod, LegReport][]) {
    const wanted = new Set(ids);
    for (const { id, state, parentState } of processes) {
      if (wanted.has(id)) found[id] = { ...found[id], [method]: { state, parentState } };
    }
  }
  return found as Record<string, Variables>;
}

function withoutVariables(comparison: Comparison): Comparison {
  const legs = Object.entries(comparison.legs).map(([method, leg]) => {
    const processes = leg.processes.map((process) => ({ ...process, state: {}, parentState: {} }));
    return [method, { ...leg, processes }] as const;
  });
  return { ...comparison, legs: Object.fromEntries(legs) };
}

/** Stops soon after `limit`. */
function countUpTo({ legs }: Comparison, limit: number): number {
  let count = 0;
  for (const { processes } of Object.values(legs)) {
    for (const { state, parentState } of processes) {
      for (const variables of [...Object.values(state), ...Object.values(parentState)]) {
        count += Object.keys(variables).length;
      }
      if (count > limit) return count;
    }
  }
  return count;
}
