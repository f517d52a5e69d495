/** What a preview tells while its legs run, and how often. */

import { describe, expect, it } from "vitest";
import { LiveTraces } from "../../client/liveTraces.ts";
import type { TraceEvent } from "../../protocol/trace.ts";
import { traceOf } from "../preview/traces.ts";

const fork = traceOf("fork", { children: [{ prints: ["from a child"] }], prints: ["first", "second"] });
const spawn = traceOf("spawn", { prints: ["first"] });

/** Sees the events in an order in which they may come: the file of one process is read after that of another. */
function seeing(...events: readonly TraceEvent[][]): { live: LiveTraces; later: (milliseconds: number) => void } {
  let now = 0;
  const live = new LiveTraces(() => now);
  for (const [at, trace] of events.entries()) {
    for (const event of trace.toSorted((one, other) => other.pid - one.pid))
      live.see(at === 0 ? "fork" : "spawn", event);
  }
  return {
    live,
    later: (milliseconds) => {
      now += milliseconds;
    },
  };
}

describe("while legs run", () => {
  it("the processes and the output so far are told, and nothing is concluded", () => {
    const { live } = seeing(fork, spawn.slice(0, -1));
    const { legs, divergences } = live.comparison()!;
    expect(legs.fork).toMatchObject({ outcome: "ok" });
    expect(legs.fork!.processes.map(({ id }) => id)).toEqual(["main", "1"]);
    expect(legs.spawn!.output.map(({ text }) => text).join("")).toBe("first\n");
    expect(divergences).toEqual([]);
  });

  it("what differs between those that are over is told, whatever else still runs", () => {
    const seen = new LiveTraces(() => 0);
    const forkserver = traceOf("forkserver", { prints: ["third"] });
    for (const [method, trace] of [
      ["fork", fork],
      ["spawn", spawn],
      ["forkserver", forkserver.slice(0, -1)],
    ] as const) {
      for (const event of trace) seen.see(method, event);
    }
    const { divergences, legs } = seen.comparison()!;
    expect(Object.keys(legs)).toEqual(["fork", "spawn", "forkserver"]);
    expect(divergences).toContainEqual(
      expect.objectContaining({ kind: "output", fork: expect.stringContaining("second") }),
    );
    expect(divergences.every((row) => !("forkserver" in row))).toBe(true);
  });

  it("nothing is told before a leg has begun", () => {
    const { live, later } = seeing([fork[1]!]);
    expect(live.comparison()).toBeUndefined();
    later(10_000);
    live.see("fork", fork[0]!);
    expect(Object.keys(live.comparison()!.legs)).toEqual(["fork"]);
  });

  it("only what is new is told, and not again within a second", () => {
    const { live, later } = seeing(fork);
    expect(live.comparison()).toBeDefined();
    later(10_000);
    expect(live.comparison()).toBeUndefined();
    live.see("spawn", spawn[0]!);
    expect(live.comparison()).toBeDefined();
    live.see("spawn", spawn[1]!);
    later(900);
    expect(live.comparison()).toBeUndefined();
    later(100);
    expect(live.comparison()).toBeDefined();
  });
});
