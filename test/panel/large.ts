/** A comparison as large as they come: 1,000 processes with 100 variables each under each of two methods. */

import type { Comparison, LegReport, ProcessReport } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { ValueNode } from "../../protocol/trace.ts";
import { argcopy, int } from "./comparisons.ts";

export const PROCESSES = 1000;
export const VARIABLES = 100;
/** Lines of output of each leg. */
export const LINES = 20_000;

export function large(): Comparison {
  const comparison = argcopy();
  const legs = Object.fromEntries((["fork", "spawn"] as const).map((method) => [method, leg(method)]));
  const [first] = comparison.divergences;
  const divergences = Array.from({ length: 500 }, (_, at) => ({ ...first!, name: `variable_${at}` }));
  return { ...comparison, legs, divergences, background: [] };
}

function leg(method: StartMethod): LegReport {
  const [main] = argcopy().legs[method]!.processes;
  const children = Array.from({ length: PROCESSES }, (_, at) => child(method, at + 1));
  const output = Array.from({ length: LINES }, (_, at) => ({
    process: String((at % PROCESSES) + 1),
    stream: "stdout" as const,
    text: `loaded part ${at}${method === "spawn" && at % 100 === 0 ? " from scratch" : ""}\n`,
  }));
  return { outcome: "ok", exitCode: 0, seconds: 13, processes: [{ ...main!, ended: 13 }, ...children], output };
}

function child(method: StartMethod, at: number): ProcessReport {
  const forked = method === "fork";
  const started = at / 100;
  const began = started + (forked ? 0.002 : 0.11);
  return {
    id: String(at),
    pid: at,
    name: `loader-${at}`,
    target: "__main__.load",
    started,
    began,
    ended: began + 0.4,
    exitCode: 0,
    args: [["part", int(at)]],
    parentState: { __main__: variables(at, 0) },
    state: { __main__: variables(at, forked ? 0 : 1) },
    tasks: [],
    exceptions: [],
    memory: { rss: 20_000_000 + at, private: forked ? 600_000 : 14_000_000 },
    ...(forked ? {} : { payload: { bytes: 900 + (at % 10), references: ["__main__ load"] } }),
  };
}

/** Every seventh variable is another by `change`. */
function variables(process: number, change: number): Record<string, ValueNode> {
  return Object.fromEntries(
    Array.from({ length: VARIABLES }, (_, at) => [
      `variable_${at}`,
      int(process * 1000 + at + (at % 7 === 0 ? change : 0)),
    ]),
  );
}
