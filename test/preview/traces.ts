/** Traces made by hand, for what a comparison makes of them. */

import type { StartMethod } from "../../protocol/methods.ts";
import type {
  EndOfLegEvent,
  LegEvent,
  ProcessIdentity,
  RaisedException,
  StateSnapshot,
  TraceEvent,
  ValueNode,
} from "../../protocol/trace.ts";

/** When every such leg begins: 2026-01-01 in UTC. */
export const BEGAN = 1_767_225_600;
const MAIN = 100;

export interface Child {
  readonly prints?: readonly string[];
  readonly complains?: readonly string[];
  readonly raises?: RaisedException;
  /** The parent's variables at the start, and the child's at its begin. */
  readonly parent?: StateSnapshot;
  readonly state?: StateSnapshot;
  /** `module|name`s that it can reach, each read on line 3 of `/project/main.py`. */
  readonly reads?: readonly (readonly [string, string])[];
  readonly exitCode?: number;
  readonly memory?: { readonly rss: number; readonly private: number };
}

export interface Leg {
  readonly prints?: readonly string[];
  readonly complains?: readonly string[];
  readonly raises?: RaisedException;
  readonly children?: readonly Child[];
  readonly header?: Partial<LegEvent>;
  readonly ending?: Partial<EndOfLegEvent>;
  /** The first process's pid; the others follow. */
  readonly pid?: number;
}

export function traceOf(method: StartMethod, leg: Leg = {}): TraceEvent[] {
  const main = leg.pid ?? MAIN;
  return [
    { ...headerOf(method), ...leg.header },
    { t: BEGAN, pid: main, event: "hello", ppid: 1, role: "main" },
    ...printed(main, leg),
    ...(leg.children ?? []).flatMap((child, at) => childEvents(child, at + 1, main)),
    ...raised(main, [], "main", leg.raises),
    { t: BEGAN + 1, pid: 0, event: "end-of-leg", outcome: "ok", exitCode: 0, seconds: 1, ...leg.ending },
  ];
}

function headerOf(method: StartMethod): LegEvent {
  const python = { path: "python3", version: "3.13.0", implementation: "CPython" };
  const place = { script: "/project/main.py", cwd: "/project", args: [], platform: "linux", limits: [] };
  return { t: BEGAN, pid: 1, event: "leg", version: 1, method, python, ...place };
}

function printed(pid: number, { prints = [], complains = [] }: Pick<Leg, "prints" | "complains">): TraceEvent[] {
  const event = { t: BEGAN, pid, event: "output" } as const;
  return [
    ...prints.map((text) => ({ ...event, stream: "stdout" as const, text: `${text}\n` })),
    ...complains.map((text) => ({ ...event, stream: "stderr" as const, text: `${text}\n` })),
  ];
}

function raised(pid: number, identity: ProcessIdentity, phase: "main" | "run", error?: RaisedException): TraceEvent[] {
  return error ? [{ t: BEGAN, pid, event: "exception", identity, phase, error }] : [];
}

function childEvents(child: Child, number: number, main: number): TraceEvent[] {
  const pid = main + number;
  const identity = [number];
  const reach = (child.reads ?? []).map(([module, name]) => ({
    module,
    name,
    read: { file: "/project/main.py", line: 3, function: "work" },
  }));
  const at = { file: "/project/main.py", line: 9, function: "<module>" };
  const parent = { id: `${main}:${number}`, set: child.parent ?? {} };
  const state = { id: `${pid}:1`, set: child.state ?? child.parent ?? {} };
  const name = `Process-${number}`;
  const of = { identity, name, args: [] };
  const start = {
    parent: [],
    class: "multiprocessing.context.Process",
    target: "__main__.work",
    asked: "default" as const,
  };
  return [
    { t: BEGAN, pid: main, event: "start", ...of, ...start, at, state: parent, reach },
    { t: BEGAN, pid, event: "begin", ...of, parent: main, state, ...(child.memory ? { memory: child.memory } : {}) },
    ...printed(pid, child),
    ...raised(pid, identity, "run", child.raises),
    { t: BEGAN, pid, event: "end", identity, exitCode: child.exitCode ?? 0 },
  ];
}

/** A variable's description. */
export function value(text: string, type = "int"): ValueNode {
  return { t: type, r: text, d: text };
}
