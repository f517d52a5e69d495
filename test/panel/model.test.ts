/** The panel's arithmetic, apart from any page. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryOf } from "../../client/webview/memory.ts";
import { crossingsOf } from "../../client/webview/model/crossings.ts";
import { legsOf } from "../../client/webview/model/legs.ts";
import { outputOf } from "../../client/webview/model/outputLines.ts";
import { alignedProcesses } from "../../client/webview/model/processes.ts";
import { laneOf, scaleOf } from "../../client/webview/model/timeline.ts";
import { sameValue } from "../../client/webview/model/values.ts";
import type { LegReport, OutputChunk } from "../../protocol/comparison.ts";
import { argcopy, int, list } from "./comparisons.ts";
import { large } from "./large.ts";

const leg = (...output: OutputChunk[]): LegReport => ({
  outcome: "ok",
  exitCode: 0,
  seconds: 0,
  processes: [],
  output,
});
const out = (process: string, text: string): OutputChunk => ({ process, stream: "stdout", text });

/** The marked lines of each leg, as `process: text`. */
function marked(fork: LegReport, spawn: LegReport): string[][] {
  const lines = outputOf([
    ["fork", fork],
    ["spawn", spawn],
  ]);
  return [...lines.values()].map((leg) =>
    leg.filter(({ only }) => only).map(({ process, text }) => `${process}: ${text}`),
  );
}

describe("output lines", () => {
  it("are put together from chunks, each process by itself", () => {
    const lines = outputOf([["fork", leg(out("1", "he"), out("2", "you\r\n"), out("1", "llo\nrest"))]]);
    expect(lines.get("fork")!.map(({ process, text }) => [process, text])).toEqual([
      ["2", "you"],
      ["1", "hello"],
      ["1", "rest"],
    ]);
  });

  it("are no difference where only the order among processes is another", () => {
    expect(marked(leg(out("1", "a\n"), out("2", "b\n")), leg(out("2", "b\n"), out("1", "a\n")))).toEqual([[], []]);
  });

  it("are no difference where another worker did the same", () => {
    expect(marked(leg(out("1", "a\n"), out("2", "b\n")), leg(out("1", "b\n"), out("2", "a\n")))).toEqual([[], []]);
  });

  it("are matched with the same process first, so that the main process's own line is not the extra one", () => {
    const fork = leg(out("main", "imported\n"));
    const spawn = leg(out("1", "imported\n"), out("main", "imported\n"));
    expect(marked(fork, spawn)).toEqual([[], ["1: imported"]]);
  });
});

describe("processes", () => {
  it("stand in the order of their identities, the main process first", () => {
    const comparison = argcopy(["fork"]);
    const [main, one] = comparison.legs.fork!.processes;
    const processes = ["10", "2.1", "2", "1"].map((id) => ({ ...one!, id }));
    const fork = { ...comparison.legs.fork!, processes: [...processes, main!] };
    const ids = alignedProcesses({ ...comparison, legs: { fork } }).map(({ id }) => id);
    expect(ids).toEqual(["main", "1", "2", "2.1", "10"]);
  });
});

describe("values", () => {
  it("are equal by digest, or by what is described where there is none", () => {
    expect(sameValue(int(1), int(1))).toBe(true);
    expect(sameValue(int(1), int(2))).toBe(false);
    expect(
      sameValue({ t: "list", r: "[…]", c: [["[0]", int(1)]] }, { t: "list", r: "[…]", c: [["[0]", int(2)]] }),
    ).toBe(false);
    expect(sameValue(list(int(1)), undefined)).toBe(false);
    expect(sameValue(undefined, undefined)).toBe(true);
  });
});

describe("a lane", () => {
  const [, worker] = argcopy(["spawn"]).legs.spawn!.processes;

  it("is starting up until its own code begins, and alive until its end", () => {
    expect(laneOf(worker!, 1)).toEqual({
      startUp: { from: 0.05, to: 0.31 },
      alive: { from: 0.31, to: 0.88 },
      tasks: [{ from: 0.32, to: 0.33 }],
      errors: [],
      open: false,
    });
  });

  it("goes on to the end of the leg where nobody saw its end", () => {
    const { ended: _, ...endless } = worker!;
    expect(laneOf(endless, 5)).toMatchObject({ alive: { from: 0.31, to: 5 }, open: true });
  });

  it("never gets further than its start-up where its own code never began", () => {
    const { began: _, ended: __, ...stillborn } = worker!;
    const lane = laneOf({ ...stillborn, tasks: [], ended: 0.1 }, 5);
    expect(lane).toEqual({ startUp: { from: 0.05, to: 0.1 }, tasks: [], errors: [], open: false });
  });
});

describe("the scale of all lanes", () => {
  const [, worker] = argcopy(["fork"]).legs.fork!.processes;

  it("ends with the longest leg, at ticks of round numbers", () => {
    const legs = legsOf(argcopy());
    expect(scaleOf(legs)).toEqual({ end: 0.92, ticks: [0.5] });
  });

  it("is not stretched by a leg that was ended by its time limit", () => {
    const hang: LegReport = { ...leg(), outcome: "hang", seconds: 60, processes: [worker!] };
    const { end } = scaleOf([["fork", hang]]);
    expect(end).toBeGreaterThan(0.28);
    expect(end).toBeLessThan(0.5);
  });

  it("is sound where nothing was seen", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), (seconds) => {
        const { end, ticks } = scaleOf([["spawn", { ...leg(), seconds }]]);
        expect(end).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every((tick, at) => tick > (ticks[at - 1] ?? 0) && tick < end)).toBe(true);
      }),
    );
  });
});

describe("what is handed over", () => {
  it("is told once for all workers of a pool, with what each variable became", () => {
    const [group, ...others] = crossingsOf(alignedProcesses(argcopy()));
    expect(others).toEqual([]);
    expect(group!.processes.map(({ id }) => id)).toEqual(["1", "2", "3", "4"]);
    expect(group!.by.get("fork")).toMatchObject({ way: "copied", kept: 4, lost: [] });
    expect(group!.by.get("spawn")).toMatchObject({
      way: "pickled",
      bytes: [418, 418],
      references: [],
      kept: 2,
      lost: ["argcopy", "pool"],
    });
  });

  it("is told apart where the starts are not alike", () => {
    const comparison = argcopy(["spawn"]);
    const processes = comparison.legs.spawn!.processes.map((process) =>
      process.id === "2"
        ? { ...process, target: "__main__.work", payload: { bytes: 9, references: ["__main__ work"] } }
        : process,
    );
    const legs = { spawn: { ...comparison.legs.spawn!, processes } };
    const groups = crossingsOf(alignedProcesses({ ...comparison, legs }));
    expect(groups.map((group) => group.processes.map(({ id }) => id))).toEqual([["1", "3", "4"], ["2"]]);
    expect(groups[1]!.by.get("spawn")!.references).toEqual(["work"]);
  });
});

describe("what VS Code keeps", () => {
  const job = { script: "file:///main.py", methods: ["fork"], args: [] } as const;

  it("is the comparison, where it is small", () => {
    const comparison = argcopy();
    expect(memoryOf({ phase: "done", comparison }, job)).toEqual({ job, comparison });
  });

  it("is only what was run, where there is nothing to look at again, or too much", () => {
    const comparison = argcopy();
    expect(memoryOf({ phase: "empty" }, job)).toEqual({ job });
    expect(memoryOf({ phase: "done", comparison, stopped: true }, job)).toEqual({ job });
    expect(memoryOf({ phase: "done", comparison: large() }, job)).toEqual({ job });
  });
});
