/** Processes that are compared with each other across the legs. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { SourceRef } from "../../protocol/trace.ts";
import type { LegModel, ProcessModel } from "../trace/model.ts";
import type { Legs } from "./rows.ts";

/**
 * One process, or all the workers of one pool or executor: which worker gets which task is chance, so workers are
 * compared as one.
 */
export interface Group {
  readonly key: string;
  readonly workers: boolean;
  readonly members: ReadonlyMap<StartMethod, readonly ProcessModel[]>;
  /** Where the function that it runs reads what it reads: `module|name` to the first line. */
  readonly reach: ReadonlyMap<string, SourceRef | undefined>;
  /** Names of functions that it runs, as far as they are known: its target, its tasks', those that read something. */
  readonly functions: ReadonlySet<string>;
  /** The line that started it (of several, the first). */
  readonly startedAt: SourceRef | undefined;
}

const WORKERS = new Set(["multiprocessing.pool.worker", "concurrent.futures.process._process_worker"]);

export function isWorker(process: ProcessModel): boolean {
  return WORKERS.has(process.start?.target ?? "");
}

export function groupsOf(legs: Legs): Group[] {
  const keys = new Map<string, Map<StartMethod, ProcessModel[]>>();
  for (const [method, leg] of legs) {
    for (const process of leg.processes.slice(1)) {
      const members = keys.get(keyOf(leg, process)) ?? new Map<StartMethod, ProcessModel[]>();
      keys.set(keyOf(leg, process), members);
      members.set(method, [...(members.get(method) ?? []), process]);
    }
  }
  return [...keys].map(([key, members]) => {
    const all = [...members.values()].flat();
    return {
      key,
      members: new Map([...members].map(([method, processes]) => [method, original(processes)])),
      workers: [...members.values()].some(([first]) => first !== undefined && isWorker(first)),
      reach: reachOf(all),
      functions: functionsOf(all),
      startedAt: all.find(({ start }) => start?.at)?.start?.at,
    };
  });
}

function functionsOf(processes: readonly ProcessModel[]): Set<string> {
  const named = processes.flatMap(({ start, tasks }) => [start?.target, ...tasks.map((task) => task.function)]);
  const reading = processes.flatMap(({ start, tasks }) =>
    [...(start?.reach ?? []), ...tasks.flatMap((task) => task.reach ?? [])].map(({ read }) => read?.function),
  );
  return new Set([...named, ...reading].flatMap((name) => name?.replace(/^__main__\./, "") ?? []));
}

/** Without the workers that replaced others: when that happens, and what the parent has by then, is chance. */
function original(processes: readonly ProcessModel[]): readonly ProcessModel[] {
  const started = processes.filter((process) => !isWorker(process) || process.start?.at);
  return started.length > 0 ? started : processes;
}

/** Workers of one pool share their parent and the line that made it; the replacements come from no line. */
function keyOf(leg: LegModel, process: ProcessModel): string {
  if (!isWorker(process)) return process.id;
  const { start } = process;
  const parent = start?.parent.join(".") ?? "";
  const at = start?.at ?? leg.processes.find((other) => isWorker(other) && other.start?.at)?.start?.at;
  return `workers of ${parent} at ${at && fileName(at.file)}:${at?.line}`;
}

/** Without its folders: the traces may come from different machines. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

export const reachKey = (module: string, name: string) => `${module}|${name}`;

function reachOf(processes: readonly ProcessModel[]): Map<string, SourceRef | undefined> {
  const found = new Map<string, SourceRef | undefined>();
  for (const { start, tasks } of processes) {
    for (const { module, name, read } of [...tasks.flatMap((task) => task.reach ?? []), ...(start?.reach ?? [])]) {
      const key = reachKey(module, name);
      if (!found.get(key)) found.set(key, read);
    }
  }
  return found;
}

/** `process 2`, `both workers`, `all 4 workers`. */
export function labelOf(group: Group): string {
  const counts = [...group.members.values()].map((members) => members.length);
  return group.workers ? labelOfMany("worker", Math.min(...counts)) : `process ${group.key}`;
}

export function labelOfMany(noun: "worker" | "process", count: number): string {
  const many = noun === "process" ? "processes" : "workers";
  if (count === 1) return noun === "worker" ? "the worker" : "the process";
  return count === 2 ? `both ${many}` : `all ${count} ${many}`;
}
