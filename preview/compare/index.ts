/** Comparing the traces of one script's legs: relations first, then what someone could see. */

import { COMPARISON_VERSION, type Comparison, type DivergenceKind, wasStopped } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { TraceEvent } from "../../protocol/trace.ts";
import { type LegModel, modelOf } from "../trace/model.ts";
import { argumentRows } from "./arguments.ts";
import { exceptionRows } from "./exceptions.ts";
import { exitRows } from "./exits.ts";
import { groupsOf } from "./groups.ts";
import { memoryRows } from "./memory.ts";
import { merged } from "./merge.ts";
import { outputRows } from "./output.ts";
import type { Repeated } from "./printed.ts";
import { reportOf } from "./report.ts";
import { resultRows } from "./results.ts";
import { divergenceOf, type Legs, perMethod, type Row, rowKey } from "./rows.ts";
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

const EFFECTS: ReadonlySet<DivergenceKind> = new Set(["result", "output", "exception"]);

/** Always another in a process started afresh: worth telling where something shows that may come of it. */
const ONLY_BY_EFFECT: ReadonlySet<string> = new Set(["hash seed", "random generator", "numpy.random generator"]);

const CAUSES: ReadonlySet<DivergenceKind> = new Set(["variable", "argument", "module", "process-state"]);

/** Runs of one leg's method, made once more: what differs between a leg and its control varies from run to run. */
type Controls = ReadonlyMap<StartMethod, LegModel>;

type Trace = readonly TraceEvent[];

/**
 * `traces`: one per method, each beginning with its header. `controls`: second runs, each under the method of one of
 * the traces. Throws a `RangeError` for a trace that was cut.
 */
export function compareTraces(traces: readonly Trace[], given: readonly Trace[] = []): Comparison {
  const legs = byMethod(traces);
  const [first] = legs.values();
  if (!first) throw new RangeError("There is no trace to compare.");
  const controls = byMethod(given);
  const rows = comparable(legs) ? rowsOf(legs, controls) : [];
  const varying = varyingRows(legs, controls);
  const varies = (row: Row) => row.uncertain && varying.has(rowKey(row));
  // Results that vary anyway are told where there is a cause: something that the tasks read differs for certain.
  const caused = rows.some(isCause);
  const tells = (row: Row) => row.noticeable && (!varies(row) || (caused && row.kind === "result"));
  const divergences = rows.filter(tells).map((row) => divergenceOf(row, varies(row)));
  const rest = rows.filter((row) => !tells(row));
  return {
    version: COMPARISON_VERSION,
    script: first.header.script,
    args: first.header.args,
    python: { path: first.header.python.path, version: first.header.python.version, platform: first.header.platform },
    legs: perMethod(legs, (leg) => reportOf(leg, first)),
    divergences,
    background: rest.map((row) => divergenceOf(row, varies(row))),
    verdict: verdictOf(legs, divergences),
  };
}

/**
 * The method to be run once more before anything is said, or undefined: a difference that rests on raw values may be
 * chance, and only a second run can tell. Where nothing but such differences are left, each method is run again.
 */
export function wantsControl(traces: readonly Trace[], given: readonly Trace[]): StartMethod | undefined {
  const [legs, controls] = [byMethod(traces), byMethod(given)];
  if (!comparable(legs) || legs.size < 2) return undefined;
  const varying = varyingRows(legs, controls);
  const noticed = rowsOf(legs, controls).filter((row) => row.noticeable);
  const isOpen = noticed.some((row) => row.uncertain && !varying.has(rowKey(row)));
  const isSettled = controls.size > 0 && noticed.some((row) => !row.uncertain);
  if (!isOpen || isSettled) return undefined;
  return [...legs].find(([method, leg]) => !controls.has(method) && endedByItself(leg))?.[0];
}

function byMethod(traces: readonly Trace[]): ReadonlyMap<StartMethod, LegModel> {
  return new Map(traces.map(modelOf).map((model) => [model.header.method, model]));
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
  const state = merged(groups.flatMap((group) => [...variableRows(legs, group), ...argumentRows(group)]));
  const rows = [
    ...state,
    ...exceptionRows(legs),
    ...resultRows(legs),
    ...outputRows(legs, repeatedOf(legs, controls), state.some(isCause)),
    ...exitRows(legs),
    ...merged(groups.flatMap(memoryRows)),
  ];
  const varying = rows.some((row) => row.uncertain) ? varyingRows(legs, controls) : new Set();
  const shown = rows.some((row) => EFFECTS.has(row.kind) && !(row.uncertain && varying.has(rowKey(row))));
  return withHandlers(rows)
    .filter((row) => !ONLY_BY_EFFECT.has(row.name) || (shown && row.noticeable))
    .sort((a, b) => IMPORTANCE.indexOf(a.kind) - IMPORTANCE.indexOf(b.kind));
}

/** No code reads a signal's handler: where a process is ended by a signal under some method only, it is the cause. */
function withHandlers(rows: readonly Row[]): Row[] {
  const ended = rows.some(
    ({ kind, texts }) => kind === "exit" && Object.values(texts).some((text) => /^-\d/.test(text)),
  );
  return rows.map((row) => (ended && row.name === "signal handlers" ? { ...row, noticeable: true } : row));
}

/** Something that child code reads and that differs for certain. */
function isCause(row: Row): boolean {
  return row.noticeable && !row.uncertain && CAUSES.has(row.kind);
}

/** Keys of rows that differ between two runs of one method; what of the output is chance is known line by line. */
function varyingRows(legs: Legs, controls: Controls): ReadonlySet<string> {
  const keys = repeatedOf(legs, controls).flatMap(([leg, control]) => {
    const other = leg.header.method === "spawn" ? "fork" : "spawn";
    // A comparison has one leg of each method, so the control is taken for one of another.
    const pair: Legs = new Map([
      [leg.header.method, leg],
      [other, control],
    ]);
    return rowsOf(pair, new Map()).flatMap((row) => (row.kind === "output" ? [] : [rowKey(row)]));
  });
  return new Set(keys);
}

function repeatedOf(legs: Legs, controls: Controls): Repeated[] {
  return [...controls].flatMap(([method, control]): Repeated[] => {
    const leg = legs.get(method);
    return leg ? [[leg, control]] : [];
  });
}
