/** Comparing the traces of one script's legs: relations first, then what someone could see. */

import { COMPARISON_VERSION, type Comparison, type DivergenceKind, wasStopped } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { TraceEvent } from "../../protocol/trace.ts";
import { type LegModel, modelOf } from "../trace/model.ts";
import { failuresAlike } from "./alike.ts";
import { argumentRows } from "./arguments.ts";
import { exceptionRows } from "./exceptions.ts";
import { exitRows } from "./exits.ts";
import { groupsOf } from "./groups.ts";
import { memoryRows } from "./memory.ts";
import { merged } from "./merge.ts";
import { missedRows } from "./missed.ts";
import { outputRows } from "./output.ts";
import type { Repeated } from "./printed.ts";
import { refusalRows } from "./refusals.ts";
import { reportOf } from "./report.ts";
import { resultRows } from "./results.ts";
import { divergenceOf, type Legs, perMethod, type Row, rowKey } from "./rows.ts";
import { isCause, withSuspects } from "./suspects.ts";
import { variableRows } from "./variables.ts";
import { verdictOf } from "./verdict.ts";

/** Causes before consequences. */
const IMPORTANCE: readonly DivergenceKind[] = [
  "variable",
  "argument",
  "module",
  "process-state",
  "exception",
  "result",
  "output",
  "exit",
  "memory",
];

/** Further runs under a leg's method: what differs between a leg and its control varies from run to run. */
type Controls = ReadonlyMap<StartMethod, readonly LegModel[]>;

/** So many further runs of each method at most, and no more than one where a run takes longer than these seconds. */
const MOST_CONTROLS = 3;
const LONG = 10;

type Trace = readonly TraceEvent[];

/**
 * `traces`: one per method, each beginning with its header. `controls`: further runs, each under the method of one of
 * the traces. Throws a `RangeError` for a trace that was cut.
 */
export function compareTraces(traces: readonly Trace[], given: readonly Trace[] = []): Comparison {
  const legs = byMethod(traces);
  const [first] = legs.values();
  if (!first) throw new RangeError("There is no trace to compare.");
  const controls = controlsOf(given);
  const rows = comparable(legs) ? rowsOf(legs, controls) : [];
  const varying = varyingRows(legs, controls);
  const varies = (row: Row) => row.uncertain && varying.has(rowKey(row));
  // Results that vary anyway are told where there is a cause: something that the tasks read differs for certain.
  const caused = rows.some(isCause);
  const tells = (row: Row) => row.noticeable && (!varies(row) || (caused && row.kind === "result"));
  const divergences = rows.filter(tells).map((row) => divergenceOf(row, varies(row)));
  const rest = rows.filter((row) => !tells(row));
  const failures = failuresAlike(legs);
  return {
    version: COMPARISON_VERSION,
    script: first.header.script,
    args: first.header.args,
    python: { path: first.header.python.path, version: first.header.python.version, platform: first.header.platform },
    legs: perMethod(legs, (leg, method) => reportOf(leg, first, failures.get(method))),
    divergences,
    background: rest.map((row) => divergenceOf(row, varies(row))),
    verdict: verdictOf(legs, divergences),
  };
}

/**
 * The method to be run once more before anything is said, or undefined: a difference that rests on raw values may be
 * chance, and only a further run can tell. Where nothing but such differences are left, each method is run again; and
 * where these runs show that there is chance in the script, again, since few runs may look alike by chance, too.
 */
export function wantsControl(traces: readonly Trace[], given: readonly Trace[]): StartMethod | undefined {
  const [legs, controls] = [byMethod(traces), controlsOf(given)];
  if (!comparable(legs) || legs.size < 2) return undefined;
  const varying = varyingRows(legs, controls);
  const noticed = rowsOf(legs, controls).filter((row) => row.noticeable);
  const isOpen = noticed.some((row) => row.uncertain && !varying.has(rowKey(row)));
  const isSettled = controls.size > 0 && noticed.some((row) => !row.uncertain);
  if (!isOpen || isSettled) return undefined;
  const count = (method: StartMethod) => controls.get(method)?.length ?? 0;
  const [next] = [...legs.keys()]
    .filter((method) => endedByItself(legs.get(method)!))
    .toSorted((a, b) => count(a) - count(b));
  return next !== undefined && (count(next) === 0 || mayTellMore(legs, controls, count(next))) ? next : undefined;
}

function mayTellMore(legs: Legs, controls: Controls, count: number): boolean {
  if (count >= MOST_CONTROLS || [...legs.values()].some(({ ending }) => ending.seconds > LONG)) return false;
  return (
    [...legs.values()].some(isRandom) || pairsOf(legs, controls).some((pair) => rowsOf(pair, new Map()).length > 0)
  );
}

/** Whether child code can reach a generator of random numbers. */
function isRandom({ processes }: LegModel): boolean {
  return processes
    .flatMap(({ start, tasks }) => [...(start?.reach ?? []), ...tasks.flatMap(({ reach }) => reach ?? [])])
    .some(({ module, name }) => module === "process-state" && name.endsWith("random generator"));
}

function byMethod(traces: readonly Trace[]): ReadonlyMap<StartMethod, LegModel> {
  return new Map(traces.map(modelOf).map((model) => [model.header.method, model]));
}

function controlsOf(traces: readonly Trace[]): Controls {
  const controls = new Map<StartMethod, readonly LegModel[]>();
  for (const model of traces.map(modelOf)) {
    const { method } = model.header;
    controls.set(method, [...(controls.get(method) ?? []), model]);
  }
  return controls;
}

function endedByItself({ ending }: LegModel): boolean {
  return ending.outcome === "ok" || ending.outcome === "exception";
}

/** What a run that was cut short has not done yet is no difference. */
function comparable(legs: Legs): boolean {
  return [...legs.values()].every(
    ({ ending }) => !ending.void && ending.outcome !== "unsupported" && !wasStopped(ending),
  );
}

function rowsOf(legs: Legs, controls: Controls): Row[] {
  const groups = groupsOf(legs);
  const state = merged(
    groups.flatMap((group) => [
      ...variableRows(legs, group),
      ...argumentRows(group),
      ...refusalRows(group),
      ...missedRows(group),
    ]),
  );
  const rows = [
    ...state,
    ...exceptionRows(legs),
    ...resultRows(legs),
    ...outputRows(legs, repeatedOf(legs, controls), state.some(isCause)),
    ...exitRows(legs),
    ...merged(groups.flatMap(memoryRows)),
  ];
  const varying = rows.some((row) => row.uncertain) ? varyingRows(legs, controls) : new Set();
  return withSuspects(rows, (row) => row.uncertain && varying.has(rowKey(row))).sort(
    (a, b) => IMPORTANCE.indexOf(a.kind) - IMPORTANCE.indexOf(b.kind),
  );
}

/** Keys of rows that differ between two runs of one method; what of the output is chance is known line by line. */
function varyingRows(legs: Legs, controls: Controls): ReadonlySet<string> {
  const rows = pairsOf(legs, controls).flatMap((pair) => rowsOf(pair, new Map()));
  return new Set(rows.flatMap((row) => (row.kind === "output" ? [] : [rowKey(row)])));
}

/** Each control beside its leg. A comparison has one leg of each method, so the control is taken for one of another. */
function pairsOf(legs: Legs, controls: Controls): Legs[] {
  return repeatedOf(legs, controls).map(
    ([leg, control]) =>
      new Map([
        [leg.header.method, leg],
        [leg.header.method === "spawn" ? "fork" : "spawn", control],
      ]),
  );
}

function repeatedOf(legs: Legs, controls: Controls): Repeated[] {
  return [...controls].flatMap(([method, runs]): Repeated[] => {
    const leg = legs.get(method);
    return leg ? runs.map((control) => [leg, control] as const) : [];
  });
}
