/** The variables of one process, side by side. */

import type { StartMethod } from "../../../protocol/methods.ts";
import type { StateSnapshot, ValueNode } from "../../../protocol/trace.ts";
import type { AlignedProcess } from "./processes.ts";
import { sameValue } from "./values.ts";

/** What one variable was under one method: in the parent at the start, in the child at its begin. */
export interface Seen {
  readonly parent: ValueNode | undefined;
  readonly child: ValueNode | undefined;
}

export interface StateRow {
  readonly module: string;
  readonly name: string;
  /** Absent under a method where the process's variables were not recorded: it died, or was ended, before its work. */
  readonly by: ReadonlyMap<StartMethod, Seen>;
  /** Under some method the child's value is not its parent's. */
  readonly differs: boolean;
}

const known = new WeakMap<AlignedProcess, readonly StateRow[]>();

/** A row for each variable that exists somewhere, by module and name. Worked out once for each process. */
export function stateRows(process: AlignedProcess): readonly StateRow[] {
  const rows = known.get(process) ?? rowsOf(process);
  known.set(process, rows);
  return rows;
}

function rowsOf(process: AlignedProcess): StateRow[] {
  return namesOf(process).map(([module, name]) => {
    const seen = [...process.by].flatMap(([method, { parentState, state }]): [StartMethod, Seen][] => {
      if (Object.keys(state).length === 0) return [];
      return [[method, { parent: parentState[module]?.[name], child: state[module]?.[name] }]];
    });
    const by = new Map(seen);
    return { module, name, by, differs: process.id !== "main" && seen.some(([, values]) => isChanged(values)) };
  });
}

/** The child's against its own parent's: what varies between any two runs is no difference. */
function isChanged({ parent, child }: Seen): boolean {
  return !sameValue(parent, child);
}

function namesOf({ by }: AlignedProcess): [module: string, name: string][] {
  const modules = new Map<string, Set<string>>();
  const add = (snapshot: StateSnapshot) => {
    for (const [module, variables] of Object.entries(snapshot)) {
      const names = modules.get(module) ?? new Set<string>();
      modules.set(module, names);
      for (const name of Object.keys(variables)) names.add(name);
    }
  };
  for (const { parentState, state } of by.values()) {
    add(parentState);
    add(state);
  }
  return [...modules].flatMap(([module, names]) => [...names].map((name): [string, string] => [module, name]));
}
