/** What of a comparison evidence needs: a small part of a large value, for those who send it to another process. */

import type { Comparison, Divergence, LegReport, ProcessReport } from "../protocol/comparison.ts";
import type { RaisedException, StateSnapshot } from "../protocol/trace.ts";

/** Evidence of the essence is evidence of the comparison. */
export function essenceOf(comparison: Comparison): Comparison {
  const legs = Object.entries(comparison.legs).map(([method, leg]) => [method, ofLeg(leg)]);
  return {
    ...comparison,
    legs: Object.fromEntries(legs),
    divergences: comparison.divergences.map(ofRow),
    background: comparison.background.map(ofRow),
  };
}

function ofRow({ values: _, ...row }: Divergence): Divergence {
  return row;
}

function ofLeg(leg: LegReport): LegReport {
  return { ...leg, processes: leg.processes.map(ofProcess), output: [] };
}

function ofProcess(process: ProcessReport): ProcessReport {
  const { id, pid, name, started, payload } = process;
  return {
    ...{ id, pid, name, started, args: [] },
    parentState: modulesOf(process.parentState),
    state: modulesOf(process.state),
    tasks: process.tasks.filter(({ error }) => error !== undefined).map((task) => ({ ...task, args: [] })),
    exceptions: process.exceptions.map(ofException),
    ...(payload && { payload: { bytes: payload.bytes, references: [], ...ofError(payload.error) } }),
  };
}

function modulesOf(state: StateSnapshot): StateSnapshot {
  return Object.fromEntries(Object.keys(state).map((module) => [module, {}]));
}

function ofError(error: RaisedException | undefined): { readonly error?: RaisedException } {
  return error === undefined ? {} : { error: ofException(error) };
}

function ofException({ type, message }: RaisedException): RaisedException {
  return { type, message, frames: [] };
}
