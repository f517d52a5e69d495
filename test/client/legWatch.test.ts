/** How far the legs have come, by their events alone. */

import { describe, expect, it } from "vitest";
import { LegWatch } from "../../client/legWatch.ts";
import type { TraceEvent } from "../../protocol/trace.ts";

const hello = (t: number, pid: number, role: "main" | "child" | "other"): TraceEvent => ({
  event: "hello",
  t,
  pid,
  ppid: 1,
  role,
});
const begin = (t: number, pid: number): TraceEvent => ({
  event: "begin",
  t,
  pid,
  identity: [1],
  name: "Process-1",
  parent: 7,
  args: [],
  state: { id: "1", set: {} },
});
const end = (t: number, seconds: number): TraceEvent => ({
  event: "end-of-leg",
  t,
  pid: 1,
  outcome: "ok",
  exitCode: 0,
  seconds,
});

describe("a leg", () => {
  it("waits, runs and is done", () => {
    let now = 100;
    const watch = new LegWatch(["fork", "spawn"], () => now);
    expect(watch.legs().map(({ phase }) => phase)).toEqual(["waiting", "waiting"]);
    watch.see("fork", hello(100, 7, "main"));
    now = 100.5;
    expect(watch.legs()[0]).toEqual({ method: "fork", phase: "running", processes: 1, seconds: 0.5 });
    watch.see("fork", end(101, 0.9));
    now = 200;
    expect(watch.legs()[0]).toEqual({ method: "fork", phase: "done", processes: 1, seconds: 0.9 });
    expect(watch.legs()[1]).toMatchObject({ phase: "waiting" });
  });

  it("that is over may be run again, and then another one", () => {
    const watch = new LegWatch(["fork", "spawn"], () => 0);
    for (const method of ["fork", "spawn"] as const) {
      watch.see(method, hello(100, 7, "main"));
      watch.see(method, end(101, 0.9));
    }
    watch.repeats("fork");
    expect(watch.legs().map(({ phase }) => phase)).toEqual(["again", "done"]);
    watch.repeats("spawn");
    expect(watch.legs().map(({ phase }) => phase)).toEqual(["done", "again"]);
  });

  it("counts the script's processes, each once, and not multiprocessing's own", () => {
    const watch = new LegWatch(["forkserver"], () => 1);
    watch.see("forkserver", hello(1, 7, "main"));
    watch.see("forkserver", hello(1, 8, "other"));
    watch.see("forkserver", hello(1, 9, "child"));
    watch.see("forkserver", begin(1, 9));
    watch.see("forkserver", begin(2, 10));
    expect(watch.legs()[0]!.processes).toBe(3);
  });
});
