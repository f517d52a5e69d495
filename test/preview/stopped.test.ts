/** A run that was cut short says nothing about the script, and is not dressed up as if it did. */

import { describe, expect, it } from "vitest";
import { compareTraces } from "../../preview/compare/index.ts";
import { wasStopped } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { EndOfLegEvent, TraceEvent } from "../../protocol/trace.ts";

function trace(method: StartMethod, ending: Partial<EndOfLegEvent>): TraceEvent[] {
  const python = { path: "python3", version: "3.13.0", implementation: "CPython" };
  const at = { t: 0, pid: 1 };
  return [
    {
      ...at,
      event: "leg",
      version: 1,
      method,
      script: "main.py",
      args: [],
      cwd: "/",
      python,
      platform: "linux",
      limits: [],
    },
    { ...at, event: "hello", ppid: 0, role: "main" },
    { ...at, event: "output", stream: "stdout", text: `${method}\n` },
    { ...at, event: "end-of-leg", outcome: "ok", exitCode: 0, seconds: 1, ...ending },
  ];
}

describe("a comparison with a stopped leg", () => {
  const stopped = { outcome: "killed", exitCode: null, reason: "It was stopped." } as const;

  it("says so, and tells no difference", () => {
    const comparison = compareTraces([trace("fork", {}), trace("spawn", stopped)]);
    expect(comparison.verdict).toBe("Stopped: the run under spawn was cut short, so nothing can be concluded.");
    expect(comparison.divergences).toEqual([]);
    expect(wasStopped(comparison.legs.spawn!)).toBe(true);
  });

  it("says so where no second leg was begun", () => {
    expect(compareTraces([trace("fork", stopped)]).verdict).toMatch(/^Stopped: the run under fork was cut short/);
  });

  it("is another thing than one where the script was ended by a signal of its own", () => {
    const crashed = { outcome: "killed", exitCode: null, signal: "SIGSEGV" } as const;
    const comparison = compareTraces([trace("fork", {}), trace("spawn", crashed)]);
    expect(comparison.verdict).not.toMatch(/^Stopped/);
    expect(comparison.divergences).not.toEqual([]);
  });
});
