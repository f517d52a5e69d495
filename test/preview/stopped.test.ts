/** A run that was cut short says nothing about the script, and is not dressed up as if it did. */

import { describe, expect, it } from "vitest";
import { compareTraces } from "../../preview/compare/index.ts";
import { wasStopped } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { EndOfLegEvent, TraceEvent } from "../../protocol/trace.ts";
import { traceOf } from "./traces.ts";

function trace(method: StartMethod, ending: Partial<EndOfLegEvent>): TraceEvent[] {
  return traceOf(method, { prints: [method, `${method} only`], ending });
}

describe("a comparison with a stopped leg", () => {
  const stopped = { outcome: "killed", exitCode: null, reason: "It was stopped." } as const;

  it("says so, and tells no difference", () => {
    const comparison = compareTraces([trace("fork", {}), trace("spawn", stopped)]);
    expect(comparison.verdict).toBe("Stopped before the run under spawn had ended.");
    expect(comparison.divergences).toEqual([]);
    expect(wasStopped(comparison.legs.spawn!)).toBe(true);
  });

  it("says so where no second leg was begun", () => {
    expect(compareTraces([trace("fork", stopped)]).verdict).toMatch(/^Stopped before the run under fork had ended/);
  });

  it("is another thing than one where the script was ended by a signal of its own", () => {
    const crashed = { outcome: "killed", exitCode: null, signal: "SIGSEGV" } as const;
    const comparison = compareTraces([trace("fork", {}), trace("spawn", crashed)]);
    expect(comparison.verdict).not.toMatch(/^Stopped/);
    expect(comparison.divergences).not.toEqual([]);
  });
});
