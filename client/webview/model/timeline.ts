/** Processes over time: what stands in a process's lane, and the scale that all lanes share. */

import type { ProcessReport } from "../../../protocol/comparison.ts";
import type { Outcome } from "../../../protocol/trace.ts";
import type { Leg } from "./legs.ts";

/** Seconds since the leg began. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  /** From the start until its own code begins: a fresh Python, and the script's imports. */
  readonly startUp?: Span;
  /** From then until its end. */
  readonly alive?: Span;
  readonly tasks: readonly Span[];
  readonly errors: readonly number[];
  /** Nobody saw it end: the leg was over first. */
  readonly open: boolean;
}

export interface Scale {
  readonly end: number;
  readonly ticks: readonly number[];
}

/** A leg that had to be ended says by its length how patient the host was, and nothing else. */
const ENDED_FROM_OUTSIDE: ReadonlySet<Outcome> = new Set(["hang", "respawn", "killed"]);

/** `legEnd`: when the leg was over. */
export function laneOf(report: ProcessReport, legEnd: number): Lane {
  const { id, started, began, ended } = report;
  const errors = report.exceptions.flatMap(({ at }) => at ?? []);
  const end = Math.max(ended ?? legEnd, began ?? started);
  const own = id === "main" ? started : began;
  return {
    ...(id === "main" ? {} : { startUp: { from: started, to: own ?? end } }),
    ...(own === undefined ? {} : { alive: { from: own, to: end } }),
    tasks: tasksOf(report, end),
    errors: [...new Set(errors)],
    open: ended === undefined,
  };
}

function tasksOf({ tasks }: ProcessReport, end: number): Span[] {
  return tasks.flatMap(({ began, ended }) => (began === undefined ? [] : [{ from: began, to: ended ?? end }]));
}

export function scaleOf(legs: readonly Leg[]): Scale {
  const end = Math.max(0.001, ...legs.map(([, leg]) => (ENDED_FROM_OUTSIDE.has(leg.outcome) ? 0 : leg.seconds)));
  const seen = legs.flatMap(([, leg]) => leg.processes.flatMap(momentsOf));
  const last = seen.reduce((latest, moment) => Math.max(latest, moment), 0);
  // A little room behind the last event, so that what never ended can be seen to go on.
  const whole = Math.max(end, last > end ? last * 1.1 : 0);
  return { end: whole, ticks: ticksOf(whole) };
}

function momentsOf({ id, started, began = 0, ended = 0, tasks, exceptions }: ProcessReport): number[] {
  // The main process ends with its leg, whoever ended that.
  const moments = [started, began, id === "main" ? 0 : ended];
  return [...moments, ...tasks.map(({ began = 0 }) => began), ...exceptions.map(({ at = 0 }) => at)];
}

/** Round numbers below `end`: three to five of them. */
function ticksOf(end: number): number[] {
  const rough = end / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough)!;
  const ticks: number[] = [];
  for (let at = 1; at * step < end; at++) ticks.push(Number((at * step).toPrecision(6)));
  return ticks;
}

/** The middle one of the times that child processes took from their start to their own code; undefined without any. */
export function usualStartUp([, { processes }]: Leg): number | undefined {
  const times = processes.flatMap(({ id, started, began }) =>
    id === "main" || began === undefined ? [] : [began - started],
  );
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}
