/** Variables: what children had of the script's modules when their code (or first task) began. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { StateSnapshot, ValueNode } from "../../protocol/trace.ts";
import type { ProcessModel } from "../trace/model.ts";
import { type Group, labelOf, reachKey } from "./groups.ts";
import { equalNodes, holdsIdentity, nodeAt, type Relation, relationOf, smallestDifference } from "./relations.ts";
import type { PerMethod, Row } from "./rows.ts";
import { textsOf, whyVariable } from "./wording.ts";

/** One variable in one process. */
export interface Sight {
  readonly relation: Relation;
  readonly parent: ValueNode | undefined;
  readonly child: ValueNode | undefined;
}

export function variableRows(group: Group): Row[] {
  const rows: Row[] = [];
  for (const [module, name] of namesIn(group)) {
    const row = variableRow(group, module, name);
    if (row) rows.push(row);
  }
  return rows;
}

/** A worker's initializer may set variables before its first task: what counts is what the first task finds. */
function childState(process: ProcessModel): StateSnapshot | undefined {
  return process.taskState ?? process.beginState;
}

function namesIn(group: Group): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const members of group.members.values()) {
    for (const process of members) {
      for (const state of [process.parentState, childState(process)]) {
        for (const [module, variables] of Object.entries(state ?? {})) {
          for (const name of Object.keys(variables)) found.set(reachKey(module, name), [module, name]);
        }
      }
    }
  }
  return [...found.values()];
}

function variableRow(group: Group, module: string, name: string): Row | undefined {
  const sights = new Map<StartMethod, readonly Sight[]>();
  for (const [method, members] of group.members) {
    const seen = members.flatMap((process) => sightOf(process, module, name) ?? []);
    if (seen.length > 0) sights.set(method, seen);
  }
  if (sights.size < 2) return undefined;
  const chosen = choose(sights);
  if (!chosen) return undefined;
  const { sight, uncertain } = chosen;
  const path = pathOf(Object.values(sight));
  const values = Object.fromEntries(
    Object.entries(sight).flatMap(([method, { child }]) => {
      const node = nodeAt(child, path);
      return node ? [[method, node]] : [];
    }),
  );
  const reached = group.reach.has(reachKey(module, name));
  const read = group.reach.get(reachKey(module, name));
  const entry = module === "sys.modules";
  return {
    kind: entry ? "module" : "variable",
    name: (entry ? `sys.modules['${name}']` : name) + path.join(""),
    module: entry ? "sys" : module,
    process: labelOf(group),
    texts: textsOf(sight, path),
    why: whyVariable(name, sight),
    ...(read ? { read } : {}),
    values,
    noticeable: reached,
    uncertain,
  };
}

function sightOf(process: ProcessModel, module: string, name: string): Sight | undefined {
  const state = childState(process);
  if (!state || !process.parentState) return undefined;
  const parent = process.parentState[module]?.[name];
  const child = state[module]?.[name];
  return { relation: relationOf(parent, child), parent, child };
}

/** The sights that show a difference between the methods, or undefined where there is none. */
function choose(
  sights: ReadonlyMap<StartMethod, readonly Sight[]>,
): { readonly sight: PerMethod<Sight>; readonly uncertain: boolean } | undefined {
  const relations = [...sights.values()].map((seen) =>
    [...new Set(seen.map(({ relation }) => relation))].sort().join(),
  );
  const byRelation = new Set(relations).size > 1;
  const firsts = [...sights.values()].map(([first]) => first!);
  if (!byRelation && !differInValue(firsts)) return undefined;
  const others = new Set(firsts.map(({ relation }) => relation));
  const sight = Object.fromEntries(
    [...sights].map(([method, seen]) => [method, typical(seen, others)]),
  ) as PerMethod<Sight>;
  return { sight, uncertain: !byRelation };
}

/** Of several workers the one that differs from its parent, should they not all be alike. */
function typical(seen: readonly Sight[], _relations: ReadonlySet<Relation>): Sight {
  return seen.find(({ relation }) => relation === "differs" || relation === "absent") ?? seen[0]!;
}

/** Neither is the parent's, and they are not each other's. */
function differInValue(sights: readonly Sight[]): boolean {
  if (!sights.every(({ relation }) => relation === "differs" || relation === "own")) return false;
  const nodes = sights.flatMap(({ child }) => child ?? []);
  return !nodes.some(holdsIdentity) && nodes.some((node) => !equalNodes(node, nodes[0]!));
}

/** Where the value that differs from its parent's differs. */
function pathOf(sights: readonly Sight[]): string[] {
  for (const { relation, parent, child } of sights) {
    if (relation === "differs" && parent && child) return smallestDifference(parent, child);
  }
  return [];
}
