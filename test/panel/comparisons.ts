/** Hand-made comparisons: what the panel shows is decided by these values alone. */

import type { Comparison, LegReport, OutputChunk, ProcessReport } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { ValueNode } from "../../protocol/trace.ts";

export const SCRIPT = "/home/ada/forkcast/examples/argcopy/main.py";

export const int = (value: number): ValueNode => ({ t: "int", r: String(value), d: `int:${value}` });
export const text = (value: string): ValueNode => ({ t: "str", r: `'${value}'`, d: `str:${value}` });
export const list = (...items: ValueNode[]): ValueNode => ({
  t: "list",
  r: `[${items.map(({ r }) => r).join(", ")}]`,
  d: `list:${items.map(({ d }) => d).join()}`,
  n: items.length,
  c: items.map((item, at) => [`[${at}]`, item] as const),
});

const FUNCTION: ValueNode = { t: "function", r: "<function scale>", d: "function:scale" };
const ARGUMENTS: ValueNode = { t: "argparse.Namespace", r: "<Namespace>", d: "args", c: [[".input", int(2)]] };

/** Example 1 with `-i 2`, as the engine sees it under `methods`. */
export function argcopy(methods: readonly StartMethod[] = ["fork", "spawn"]): Comparison {
  const legs = Object.fromEntries(methods.map((method) => [method, leg(method)]));
  const per = (of: (method: StartMethod) => string) =>
    Object.fromEntries(methods.map((method) => [method, of(method)]));
  return {
    version: 1,
    script: SCRIPT,
    args: ["-i", "2"],
    python: { path: "/usr/bin/python3.12", version: "3.12.1", platform: "linux" },
    legs,
    divergences: [
      {
        kind: "variable",
        name: "argcopy",
        module: "__main__",
        process: "all 4 workers",
        varies: false,
        ...per((method) => (method === "fork" ? "2" : "0")),
        read: { file: SCRIPT, line: 33, function: "scale" },
        set: { file: SCRIPT, line: 37 },
        why: "The main process sets `argcopy` under the main guard; a worker that imports the script afresh never runs that line.",
        values: Object.fromEntries(methods.map((method) => [method, int(method === "fork" ? 2 : 0)])),
      },
      {
        kind: "result",
        name: "scale",
        module: "__main__",
        process: "tasks of all 4 workers",
        varies: false,
        ...per((method) => results(method).r),
        why: "The tasks return other values, because they use what differs above.",
        values: Object.fromEntries(methods.map((method) => [method, results(method)])),
      },
      {
        kind: "output",
        name: "parsed: input = 2",
        process: "all processes",
        varies: false,
        ...per((method) => (method === "fork" ? "once" : "5 times")),
        read: { file: SCRIPT, line: 21, function: "parse_command_line" },
        why: "The line is printed while the script is imported, and every worker imports it again.",
      },
    ],
    background: [
      {
        kind: "variable",
        name: "pool",
        module: "__main__",
        process: "all 4 workers",
        varies: false,
        ...per((method) => (method === "fork" ? "<Pool>" : "absent")),
        why: "The name is bound under the main guard, and no child code reads it.",
      },
    ],
    verdict:
      methods.length > 1
        ? "On Windows and macOS (spawn) `argcopy` is 0 in all 4 workers; on Linux up to Python 3.13 (fork) it is 2. With it come other results and other output."
        : "The script was run under one start method only.",
  };
}

/** A script that is the same everywhere. */
export function clean(): Comparison {
  return { ...argcopy(), divergences: [], background: [], verdict: "Nothing differs between fork and spawn." };
}

/** The example, ended by a person while its second leg ran. */
export function stopped(): Comparison {
  const comparison = argcopy();
  const { fork, spawn } = comparison.legs;
  const cut: LegReport = { ...spawn!, outcome: "killed", exitCode: null, reason: "It was stopped." };
  return { ...comparison, legs: { fork: fork!, spawn: cut }, divergences: [], background: [], verdict: "Stopped: …" };
}

const results = (method: StartMethod) =>
  list(...Array.from({ length: 10 }, (_, number) => int(method === "fork" ? 2 * number : 0)));

function leg(method: StartMethod): LegReport {
  return {
    outcome: "ok",
    exitCode: 0,
    seconds: method === "fork" ? 0.31 : 0.92,
    processes: [main(method), ...[1, 2, 3, 4].map((worker) => workerOf(method, worker))],
    output: outputOf(method),
  };
}

function main(method: StartMethod): ProcessReport {
  const state = { __main__: { args: ARGUMENTS, argcopy: int(2), scale: FUNCTION } };
  return {
    id: "main",
    pid: 4100,
    name: "MainProcess",
    started: 0,
    began: 0.02,
    ended: method === "fork" ? 0.3 : 0.9,
    exitCode: 0,
    args: [],
    parentState: {},
    state,
    tasks: [],
    exceptions: [],
    memory: { rss: 21_000_000, private: 9_000_000 },
  };
}

function workerOf(method: StartMethod, worker: number): ProcessReport {
  const forked = method === "fork";
  const parent = { args: ARGUMENTS, argcopy: int(2), scale: FUNCTION, pool: { t: "Pool", r: "<Pool>" } };
  const fresh = { args: ARGUMENTS, argcopy: int(0), scale: FUNCTION };
  return {
    id: String(worker),
    pid: 4100 + worker,
    name: `${forked ? "Fork" : "Spawn"}PoolWorker-${worker}`,
    target: "multiprocessing.pool.worker",
    started: 0.05,
    began: forked ? 0.052 : 0.31,
    ended: forked ? 0.28 : 0.88,
    exitCode: -15,
    args: [["maxtasks", { t: "NoneType", r: "None", d: "none" }]],
    parentState: { __main__: parent },
    state: { __main__: forked ? parent : fresh },
    tasks: [
      {
        function: "__main__.scale",
        job: `0.${worker - 1}`,
        args: [["n", int(worker - 1)]],
        result: int(forked ? 2 * (worker - 1) : 0),
        began: forked ? 0.06 : 0.32,
        ended: forked ? 0.07 : 0.33,
      },
    ],
    exceptions: [],
    memory: { rss: 18_000_000, private: forked ? 700_000 : 11_000_000 },
    ...(forked ? {} : { payload: { bytes: 418, references: ["multiprocessing.pool worker"] } }),
  };
}

function outputOf(method: StartMethod): OutputChunk[] {
  const parsed = (process: string): OutputChunk => ({ process, stream: "stdout", text: "parsed: input = 2\n" });
  const again = method === "fork" ? [] : ["1", "2", "3", "4"].map(parsed);
  const printed = Array.from(
    { length: 10 },
    (_, number): OutputChunk => ({
      process: String((number % 4) + 1),
      stream: "stdout",
      text: `${number - number * 2}\n`,
    }),
  );
  return [parsed("main"), ...again, ...printed, { process: "main", stream: "stdout", text: `${results(method).r}\n` }];
}
