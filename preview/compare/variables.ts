/** Variables: what children had of the script's modules when their code (or first task) began. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { StateSnapshot, ValueNode } from "../../protocol/trace.ts";
import type { ProcessModel } from "../trace/model.ts";
import { type Group, labelOf, reachKey } from "./groups.ts";
import { equalNodes, holdsIdentity, nodeAt, relationOf, type Sight, smallestDifferences } from "./relations.ts";
import type { Legs, PerMethod, Row } from "./rows.ts";
import { type Place, settingOf } from "./setting.ts";
import { PATCHED, textsOf, whyVariable } from "./wording.ts";

export function variableRows(legs: Legs, group: Group): Row[] {
  const at = momentOf(group);
  return namesIn(group, at).flatMap(([module, name]) => rowsOfVariable(legs, group, at, module, name));
}

/**
 * Where children are looked at: at their first task where any worker was given one under every method, since an
 * initializer may set variables before that; else at their begin.
 */
type Moment = (process: ProcessModel) => StateSnapshot | undefined;

function momentOf(group: Group): Moment {
  const tasked = [...group.members.values()].every((members) => members.some(({ taskState }) => taskState));
  return tasked ? ({ taskState }) => taskState : ({ beginState }) => beginState;
}

function namesIn(group: Group, at: Moment): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const members of group.members.values()) {
    for (const process of members) {
      for (const state of [process.parentState, at(process)]) {
        for (const [module, variables] of Object.entries(state ?? {})) {
          for (const name of Object.keys(variables)) found.set(reachKey(module, name), [module, name]);
        }
      }
    }
  }
  return [...found.values()];
}

function rowsOfVariable(legs: Legs, group: Group, at: Moment, module: string, name: string): Row[] {
  const sights = new Map<StartMethod, readonly Sight[]>();
  for (const [method, members] of group.members) {
    const seen = members.flatMap((process) => sightOf(process, at(process), module, name) ?? []);
    if (seen.length > 0) sights.set(method, seen);
  }
  const chosen = sights.size < 2 ? undefined : choose(sights);
  if (!chosen || (chosen.uncertain && module === PROCESS_STATE)) return [];
  const paths = pathsOf(Object.values(chosen.sight)).filter((path) => !isHiddenGenerator(chosen.sight, path));
  return paths.map((path) => rowAt(legs, group, { module, name, path }, chosen));
}

function rowAt(legs: Legs, group: Group, place: Place, { sight, uncertain }: Chosen): Row {
  const { module, name, path } = place;
  const [parent] = Object.values(sight).flatMap((each) => each.parent ?? []);
  const setting = settingOf(legs, group, place, parent);
  const reached = [name, `${name}${path[0] ?? ""}`]
    .map((each) => reachKey(module, each))
    .find((key) => group.reach.has(key));
  const read = reached === undefined ? undefined : group.reach.get(reached);
  return {
    ...namesOf(place),
    process: labelOf(group),
    texts: textsOf(sight, path, module),
    relations: relationsText(sight),
    why: whyVariable(place, sight, setting),
    ...(read ? { read } : {}),
    ...(setting.set ? { set: setting.set } : {}),
    values: nodesAt(sight, path),
    noticeable: reached !== undefined,
    uncertain,
  };
}

/** What `random.shuffle` is bound to: the state of the process (`random generator`), which is told as such. */
function isHiddenGenerator(sight: PerMethod<Sight>, path: readonly string[]): boolean {
  const nodes = Object.values(sight).flatMap(({ child }) => nodeAt(child, path) ?? []);
  return path.at(-1) === ".__self__" && nodes.some(({ t }) => t === "random.Random");
}

const PROCESS_STATE = "process-state";
const ENTRIES = "sys.modules";
/** What every process has, and of which only what concerns the script is recorded. */
const EVERYWHERE: ReadonlySet<string> = new Set([ENTRIES, PATCHED]);

function namesOf({ module, name, path }: Place): Pick<Row, "kind" | "name" | "module" | "isPatch"> {
  const suffix = path.join("");
  if (module === PROCESS_STATE)
    return { kind: "process-state", name: name.replace(/^environment$/, "os.environ") + suffix };
  if (module === ENTRIES) return { kind: "module", name: `sys.modules['${name}']${suffix}`, module: "sys" };
  if (module !== PATCHED) return { kind: "variable", name: name + suffix, module };
  const dot = name.lastIndexOf(".");
  return { kind: "variable", name: name.slice(dot + 1) + suffix, module: name.slice(0, dot), isPatch: true };
}

/** Equal for processes whose values differ (each has its own random numbers) but whose relations are alike. */
export function relationsText(sight: PerMethod<Sight>): string {
  return Object.entries(sight)
    .map(([method, { relation }]) => `${method}:${relation}`)
    .join();
}

export function nodesAt(sight: PerMethod<Sight>, path: readonly string[]): PerMethod<ValueNode> {
  return Object.fromEntries(
    Object.entries(sight).flatMap(([method, { child }]) => {
      const node = nodeAt(child, path);
      return node ? [[method, node]] : [];
    }),
  );
}

function sightOf(
  process: ProcessModel,
  state: StateSnapshot | undefined,
  module: string,
  name: string,
): Sight | undefined {
  if (!state || !process.parentState) return undefined;
  const parent = process.parentState[module]?.[name];
  const variables = state[module] ?? (EVERYWHERE.has(module) ? {} : process.lastState?.[module]);
  // A module that the child has not imported, or not yet: nothing is known of its variables.
  if (!variables) return undefined;
  const child = variables[name];
  // State of the process that one of them could not be asked for yet.
  if (module === PROCESS_STATE && !(parent && child)) return undefined;
  return { relation: relationOf(parent, child), parent, child };
}

interface Chosen {
  readonly sight: PerMethod<Sight>;
  readonly uncertain: boolean;
}

/** The sights that show a difference between the methods, or undefined where there is none. */
function choose(sights: ReadonlyMap<StartMethod, readonly Sight[]>): Chosen | undefined {
  const relations = [...sights.values()].map((seen) =>
    [...new Set(seen.map(({ relation }) => relation))].sort().join(),
  );
  const byRelation = new Set(relations).size > 1;
  const firsts = [...sights.values()].map(([first]) => first!);
  if (!byRelation && !differInValue(firsts)) return undefined;
  const sight = Object.fromEntries([...sights].map(([method, seen]) => [method, typical(seen)])) as PerMethod<Sight>;
  return { sight, uncertain: !byRelation };
}

/** Of several workers the one that differs from its parent, should they not all be alike. */
function typical(seen: readonly Sight[]): Sight {
  return seen.find(({ relation }) => relation === "differs" || relation === "absent") ?? seen[0]!;
}

/** Neither is the parent's, and they are not each other's. */
function differInValue(sights: readonly Sight[]): boolean {
  if (!sights.every(({ relation }) => relation === "differs" || relation === "own")) return false;
  const nodes = sights.flatMap(({ child }) => child ?? []);
  return !nodes.some(holdsIdentity) && nodes.some((node) => !equalNodes(node, nodes[0]!));
}

/** Where the value that differs from its parent's differs. */
export function pathsOf(sights: readonly Sight[]): string[][] {
  for (const { relation, parent, child } of sights) {
    if (relation === "differs" && parent && child) return smallestDifferences(parent, child);
  }
  return [[]];
}
