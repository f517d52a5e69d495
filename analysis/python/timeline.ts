/**
 * The history of a program's state, by process.
 *
 * A process started by fork has its parent's state of one moment, and its own from there on. The model is the same: a
 * timeline branches off another at a moment. Every cell keeps all its bindings, and what a cell holds is asked from
 * within one timeline.
 */

import type { Expr } from "../syntax/ast.ts";
import type { Site, Value } from "./values.ts";

/**
 * When code runs. `import`: while a module is imported, so in every spawned child too. `main`: in the parent only,
 * under the main guard or in functions that are called later. `child`: in a child.
 */
export type Phase = "import" | "main" | "child";

export interface Timeline {
  readonly parent?: { readonly timeline: Timeline; readonly time: number };
}

export interface Moment {
  readonly timeline: Timeline;
  /** Counts upwards over the whole program. */
  readonly time: number;
  readonly phase: Phase;
}

/** How a cell got its value: through its own name, or from outside (`module.name = …`, `cls.name = …`, items). */
export type BindingForm = "name" | "definition" | "import" | "parameter" | "outside" | "deleted";

export interface Binding extends Moment {
  readonly value: Value;
  readonly form: BindingForm;
  readonly site: Site;
  /** The expression that gave the value, for its text. */
  readonly expression?: Expr;
  /** It may or may not have happened: it stands in a branch. */
  readonly conditional: boolean;
  /** The open branches that it stands in, and what the cell holds for sure until the last of them ends. */
  readonly inBranch?: { readonly path: readonly number[]; readonly binding: Binding };
}

/**
 * `always`: it happens. `in-branch`: it does where the open branches are entered. `perhaps`: not even then, since it is
 * one of several cells that may be meant.
 */
export type Certainty = "always" | "in-branch" | "perhaps";

export interface Cell {
  readonly history: Binding[];
}

export const newCell = (): Cell => ({ history: [] });

/** The cell of a name, made where there was none. */
export function cellOf(cells: Map<string, Cell>, name: string): Cell {
  let cell = cells.get(name);
  if (!cell) {
    cell = newCell();
    cells.set(name, cell);
  }
  return cell;
}

/** What the cell holds at `time` as seen from `timeline`: its latest binding there. */
export function bindingAt(cell: Cell, timeline: Timeline, time = Number.POSITIVE_INFINITY): Binding | undefined {
  return latest(cell, timeline, time, () => true);
}

/** What the cell holds now where none of the branches to which these paths lead was entered. */
export function bindingBeside(
  cell: Cell,
  timeline: Timeline,
  paths: readonly (readonly number[])[],
): Binding | undefined {
  const now = Number.POSITIVE_INFINITY;
  return latest(
    cell,
    timeline,
    now,
    ({ inBranch }) => !inBranch || !paths.some((each) => leadsInto(each, inBranch.path)),
  );
}

/** Whether the branches of a path are open wherever those of another one are. */
export function leadsInto(path: readonly number[], other: readonly number[]): boolean {
  return path.every((branch, index) => other[index] === branch);
}

/** What an import of the module gives it: its latest binding that was made while importing. */
export function importedBinding(cell: Cell, timeline: Timeline, time = Number.POSITIVE_INFINITY): Binding | undefined {
  return latest(cell, timeline, time, (binding) => binding.phase === "import");
}

function latest(cell: Cell, timeline: Timeline, time: number, wanted: (binding: Binding) => boolean) {
  for (let index = cell.history.length - 1; index >= 0; index--) {
    const binding = cell.history[index];
    if (binding && wanted(binding) && isVisible(binding, timeline, time)) return binding;
  }
  return undefined;
}

/** Whether something that happened at `moment` belongs to the past of `timeline` at `time`. */
export function isVisible(moment: Moment, timeline: Timeline, time = Number.POSITIVE_INFINITY): boolean {
  let limit = time;
  for (let each: Timeline | undefined = timeline; each; ) {
    if (moment.timeline === each) return moment.time <= limit;
    limit = Math.min(limit, each.parent?.time ?? 0);
    each = each.parent?.timeline;
  }
  return false;
}
