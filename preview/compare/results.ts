/** What tasks gave back, aligned by job and position, never by worker. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { ResultEvent, ValueNode } from "../../protocol/trace.ts";
import type { LegModel } from "../trace/model.ts";
import { equalNodes, holdsIdentity } from "./relations.ts";
import { type Legs, perMethod, type Row } from "./rows.ts";

const SHOWN = 24;

export function resultRows(legs: Legs): Row[] {
  const byLeg = new Map([...legs].map(([method, leg]) => [method, resultsByFunction(leg)] as const));
  const functions = new Set([...byLeg.values()].flatMap((found) => [...found.keys()]));
  const modules = new Set(
    [...legs.values()].flatMap(({ processes }) =>
      processes.flatMap(({ parentState = {} }) => Object.keys(parentState)),
    ),
  );
  return [...functions].flatMap((name) => resultRow(name, byLeg, modules) ?? []);
}

/** Of `shop.orders.Order.total` the part that is a module's name: the longest that is known, else all but the last. */
function moduleOf(name: string, modules: ReadonlySet<string>): string {
  const parts = name.split(".");
  const starts = parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join("."));
  return starts.find((start) => modules.has(start)) ?? starts[0] ?? "";
}

type Jobs = ReadonlyMap<string, ResultEvent>;

function resultsByFunction(leg: LegModel): ReadonlyMap<string, Jobs> {
  const found = new Map<string, Map<string, ResultEvent>>();
  for (const result of leg.processes.flatMap((process) => process.results)) {
    const jobs = found.get(result.function) ?? new Map<string, ResultEvent>();
    found.set(result.function, jobs.set(result.job, result));
  }
  return found;
}

function resultRow(
  name: string,
  byLeg: ReadonlyMap<StartMethod, ReadonlyMap<string, Jobs>>,
  modules: ReadonlySet<string>,
): Row | undefined {
  const jobs = [...byLeg.values()].map((found): Jobs => found.get(name) ?? new Map());
  const common = [...jobs[0]!.keys()].filter((job) => jobs.every((of) => of.get(job)?.value));
  const differs = common.some((job) => !alike(jobs.map((of) => of.get(job)!.value!)));
  if (!differs) return undefined;
  const order = common.sort(byNumbers);
  const module = moduleOf(name, modules);
  return {
    kind: "result",
    name: name.slice(module.length + 1),
    module,
    process: "tasks",
    texts: perMethod(byLeg, (found) => joined(order.map((job) => found.get(name)!.get(job)!.value!))),
    why: "The tasks give other values back, because they use what differs.",
    noticeable: true,
    uncertain: true,
  };
}

function alike(values: readonly ValueNode[]): boolean {
  return values.some(holdsIdentity) || values.every((value) => equalNodes(value, values[0]!));
}

/** `3:10` after `3:9`. */
function byNumbers(a: string, b: string): number {
  const [x, y] = [a, b].map((job) => job.split(":").map(Number));
  return x!.map((number, place) => number - (y![place] ?? 0)).find((difference) => difference) || 0;
}

/** The chunks of a `map` put together again; single values as they are. */
function joined(values: readonly ValueNode[]): string {
  const items = values.flatMap((value) =>
    value.t === "list" && value.c ? value.c.map(([, item]) => item.r) : [value.r],
  );
  if (items.length === 1) return values[0]!.r;
  return `[${items.slice(0, SHOWN).join(", ")}${items.length > SHOWN ? ", …" : ""}]`;
}
