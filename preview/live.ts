/** What legs show while they still run. */

import type { Comparison } from "../protocol/comparison.ts";
import type { EndOfLegEvent, TraceEvent } from "../protocol/trace.ts";
import { compareTraces } from "./compare/index.ts";

type Trace = readonly TraceEvent[];

/**
 * The processes and the output so far, of each leg that has begun, and what differs between those that are over, part
 * of which may prove to be chance. Events may stand in the order in which they came. Undefined: no leg has begun.
 */
export function comparisonSoFar(traces: readonly Trace[]): Comparison | undefined {
  const begun = traces.filter((trace) => trace.some(({ event }) => event === "leg"));
  if (begun.length === 0) return undefined;
  const all = compareTraces(begun.map(ended));
  const over = begun.filter((trace) => trace.some(({ event }) => event === "end-of-leg"));
  if (over.length < 2 || over.length === begun.length) return all;
  const { divergences, background } = compareTraces(over.map(ended));
  return { ...all, divergences, background };
}

/** As if the run had been stopped now, which keeps it from being compared; in the order of time. */
function ended(trace: Trace): Trace {
  const rank = ({ event }: TraceEvent) => (event === "leg" ? 0 : event === "end-of-leg" ? 2 : 1);
  const sorted = [...trace].sort((one, other) => rank(one) - rank(other) || one.t - other.t);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  if (last.event === "end-of-leg") return sorted;
  const end: EndOfLegEvent = {
    event: "end-of-leg",
    t: last.t,
    pid: 0,
    outcome: "killed",
    exitCode: null,
    seconds: last.t - first.t,
  };
  return [...sorted, end];
}
