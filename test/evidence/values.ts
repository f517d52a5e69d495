/** Findings and comparisons as tests of evidence need them: each says only what matters to it. */

import type { Comparison, Divergence, LegReport, ProcessReport } from "../../protocol/comparison.ts";
import type { Finding } from "../../protocol/findings.ts";

export const SCRIPT = "/project/main.py";

export function finding(rule: string, symbol: string, more: Partial<Finding> & { readonly at?: number } = {}): Finding {
  const line = (more.at ?? 5) - 1;
  return {
    file: SCRIPT,
    range: { start: { line, column: 4 }, end: { line, column: 9 } },
    rule,
    code: "FC000",
    severity: "warning",
    message: "",
    symbol,
    methods: ["spawn", "forkserver"],
    targets: ["windows"],
    sees: { fork: "", spawn: "", forkserver: "" },
    related: [],
    ...more,
  };
}

export function row(kind: Divergence["kind"], name: string, more: Partial<Divergence> = {}): Divergence {
  return { kind, name, process: "process 1", fork: "2", spawn: "0", varies: false, why: "", ...more };
}

export function process(id: string, more: Partial<ProcessReport> = {}): ProcessReport {
  const state = { __main__: {}, settings: {} };
  return { id, pid: 1, name: id, started: 0, args: [], parentState: state, state, tasks: [], exceptions: [], ...more };
}

export function leg(more: Partial<LegReport> = {}): LegReport {
  return { outcome: "ok", exitCode: 0, seconds: 1, processes: [process("main"), process("1")], output: [], ...more };
}

export function comparison(divergences: readonly Divergence[], more: Partial<Comparison> = {}): Comparison {
  const python = { path: "python3", version: "3.13.0", platform: "linux" };
  const legs = { fork: leg(), spawn: leg() };
  return { version: 1, script: SCRIPT, args: [], python, legs, divergences, background: [], verdict: "", ...more };
}
