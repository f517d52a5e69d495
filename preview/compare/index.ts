/** Comparing the traces of one script's legs: relations first, then what someone could see. */

import { COMPARISON_VERSION, type Comparison, type DivergenceKind, wasStopped } from "../../protocol/comparison.ts";
import type { TraceEvent } from "../../protocol/trace.ts";
import { type LegModel, modelOf } from "../trace/model.ts";
import { argumentRows } from "./arguments.ts";
import { exceptionRows } from "./exceptions.ts";
import { exitRows } from "./exits.ts";
import { groupsOf } from "./groups.ts";
import { merged } from "./merge.ts";
import { NOTHING_VARIES, outputRows, type VaryingLines, varyingLines } from "./output.ts";
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

/** What a control run showed to vary from run to run: rows by their keys, and what of the output. */
interface Chance {
  readonly rows: ReadonlySet<string>;
  readonly lines: VaryingLines;
}

const NO_CHANCE: Chance = { rows: new Set(), lines: NOTHING_VARIES };

/**
 * `traces`: one per method, each beginning with its header. `control`: a second run under the first trace's method;
 * what differs between these two varies from run to run anyway. Throws a `RangeError` for a trace that was cut.
 */
export function compareTraces(traces: readonly (readonly TraceEvent[])[], control?: readonly TraceEvent[]): Comparison {
  const models = traces.map(modelOf);
  const first = models[0];
  if (!first) throw new RangeError("There is no trace to compare.");
  const legs: Legs = new Map(models.map((model) => [model.header.method, model]));
  const chance = control ? chanceIn(first, modelOf(control)) : NO_CHANCE;
  const rows = comparable(legs) ? rowsOf(legs, chance) : [];
  const varies = (row: Row) => row.uncertain && chance.rows.has(rowKey(row));
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
    legs: perMethod(legs, reportOf),
    divergences,
    background: rest.map((row) => divergenceOf(row, varies(row))),
    verdict: verdictOf(legs, divergences),
  };
}

/** Whether a difference rests on raw values, so that only a control run can tell it from chance. */
export function needsControl(traces: readonly (readonly TraceEvent[])[]): boolean {
  const legs: Legs = new Map(traces.map(modelOf).map((model) => [model.header.method, model]));
  return comparable(legs) && rowsOf(legs, NO_CHANCE).some((row) => row.uncertain && row.noticeable);
}

/** What a run that was cut short has not done yet is no difference. */
function comparable(legs: Legs): boolean {
  return [...legs.values()].every(
    ({ ending }) => !ending.void && ending.outcome !== "unsupported" && !wasStopped(ending),
  );
}

function rowsOf(legs: Legs, chance: Chance): Row[] {
  const groups = groupsOf(legs);
  const state = merged(groups.flatMap((group) => [...variableRows(legs, group), ...argumentRows(group)]));
  const rows = [
    ...state,
    ...exceptionRows(legs),
    ...resultRows(legs),
    ...outputRows(legs, chance.lines, state.some(isCause)),
    ...exitRows(legs),
  ];
  const shown = rows.some((row) => EFFECTS.has(row.kind) && !(row.uncertain && chance.rows.has(rowKey(row))));
  return rows
    .filter((row) => !ONLY_BY_EFFECT.has(row.name) || (shown && row.noticeable))
    .sort((a, b) => IMPORTANCE.indexOf(a.kind) - IMPORTANCE.indexOf(b.kind));
}

/** Something that child code reads and that differs for certain. */
function isCause(row: Row): boolean {
  return row.noticeable && !row.uncertain && CAUSES.has(row.kind);
}

/** Both runs were made under one method, so the second is compared under another's name. */
function chanceIn(first: LegModel, control: LegModel): Chance {
  const other = first.header.method === "spawn" ? "fork" : "spawn";
  const legs: Legs = new Map([
    [first.header.method, first],
    [other, control],
  ]);
  // What of the output is chance is known line by line.
  const rows = rowsOf(legs, NO_CHANCE).filter(({ kind }) => kind !== "output");
  return { rows: new Set(rows.map(rowKey)), lines: varyingLines(first, control) };
}
