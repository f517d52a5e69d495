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
  /** The child's value is not the same under all methods, or somewhere not the parent's. */
  readonly differs: boolean;
}

/** A row for each variable that exists somewhere, by module and name. */
export function stateRows(process: AlignedProcess): StateRow[] {
  return namesOf(process).map(([module, name]) => {
    const seen = [...process.by].flatMap(([method, { parentState, state }]): [StartMethod, Seen][] => {
      if (Object.keys(state).length === 0) return [];
      return [[method, { parent: parentState[module]?.[name], child: state[module]?.[name] }]];
    });
    return {
      module,
      name,
      by: new Map(seen),
      differs: differs(
        seen.map(([, values]) => values),
        process.id,
      ),
    };
  });
}

function differs(seen: readonly Seen[], id: string): boolean {
  const first = seen[0];
  // The main process has no parent to compare with.
  const fromParent = id !== "main" && seen.some(({ parent, child }) => !sameValue(parent, child));
  return fromParent || seen.some(({ child }) => !sameValue(child, first?.child));
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
