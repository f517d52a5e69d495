/** Output: one row for each stream of the main process and of the children, and no noise in it. */

import { describe, expect, it } from "vitest";
import { compareTraces, wantsControl } from "../../preview/compare/index.ts";
import type { Divergence } from "../../protocol/comparison.ts";
import { BEGAN, type Leg, traceOf } from "./traces.ts";

function compared(fork: Leg, spawn: Leg, control?: Leg): readonly Divergence[] {
  const controls = control ? [traceOf("fork", control)] : [];
  return compareTraces([traceOf("fork", fork), traceOf("spawn", spawn)], controls).divergences;
}

const child = (...prints: string[]) => ({ prints });

describe("lines that only one method's run shows", () => {
  it("are one row for each stream of the main process and of the child processes", () => {
    const rows = compared(
      { prints: ["a", "total 10"], complains: ["quiet"], children: [child("x"), child("x")] },
      { prints: ["a", "total 0", "b"], complains: ["loud"], children: [child("x"), child("y")] },
    );
    expect(rows).toMatchObject([
      { kind: "output", process: "main process", name: "stdout", fork: "total 10", spawn: "total 0\nb" },
      { kind: "output", process: "main process", name: "stderr", fork: "quiet", spawn: "loud" },
      { kind: "output", process: "child processes", name: "child stdout", fork: "2 × x", spawn: "x\ny" },
    ]);
  });

  it("are counted where a line is there under every method, but not equally often", () => {
    const [row] = compared(
      { children: [child("ready", "x"), child()] },
      { children: [child("ready", "x"), child("ready", "ready")] },
    );
    expect(row).toMatchObject({ fork: "ready", spawn: "3 × ready" });
  });

  it("are not counted where a process repeats itself: nobody knows how long it waits", () => {
    expect(compared({ prints: ["waiting", "done"] }, { prints: ["waiting", "waiting", "done"] })).toEqual([]);
    expect(compared({ prints: ["done"] }, { prints: ["waiting", "waiting", "done"] })).toHaveLength(1);
  });

  it("are counted where programs print them that the script runs: each may be another one's", () => {
    const program = 99;
    const run = (method: "fork" | "spawn", times: number) =>
      traceOf(method, { prints: Array(times).fill("migrating"), children: [child("x")] }).map((event) =>
        event.event === "output" && event.text.includes("migrating") ? { ...event, pid: program } : event,
      );
    expect(compareTraces([run("fork", 1), run("spawn", 3)]).divergences).toMatchObject([
      { process: "child processes", fork: "migrating", spawn: "3 × migrating" },
    ]);
  });

  it("may be missing: the other method prints nothing, or nothing more", () => {
    expect(compared({}, { prints: ["a"] })[0]).toMatchObject({ fork: "nothing", spawn: "a" });
    expect(compared({ prints: ["b"] }, { prints: ["b", "a"] })[0]).toMatchObject({ fork: "nothing more", spawn: "a" });
  });

  it("are six at most, with the number of the others", () => {
    const lines = Array.from({ length: 9 }, (_, number) => `line ${number}`);
    const [row] = compared({}, { prints: lines });
    expect(row?.spawn?.split("\n")).toEqual([...lines.slice(0, 6), "… 3 more lines"]);
  });

  it("are compared wherever they come from where a system cannot tell who wrote what", () => {
    const anonymous = (leg: Leg) =>
      traceOf("spawn", leg).map((event) => (event.event === "output" ? { ...event, pid: 0 } : event));
    const linux = traceOf("fork", { prints: ["done"], children: [child("x")] });
    const windows = anonymous({ prints: ["done"], children: [child("x", "y")] });
    expect(compareTraces([linux, windows]).divergences).toMatchObject([
      { process: "all processes", name: "stdout", fork: "nothing more", spawn: "y" },
    ]);
  });
});

describe("tracebacks", () => {
  const error = { type: "NameError", message: "name 'table' is not defined", frames: [] };
  const traceback = [
    "Process Process-1:",
    "Traceback (most recent call last):",
    '  File "main.py", line 3, in work',
    "    table",
    "NameError: name 'table' is not defined. Did you mean: 'tuple'?",
  ];

  it("of exceptions that are told as such are not told again", () => {
    const rows = compared({ children: [{}] }, { children: [{ raises: error, complains: traceback }] });
    expect(rows.map(({ kind }) => kind)).toEqual(["exception"]);
  });

  it("that the script caught and printed itself are told by their last line", () => {
    const [row] = compared({ children: [{}] }, { children: [{ complains: traceback.slice(1) }] });
    expect(row).toMatchObject({ kind: "output", name: "child stderr", fork: "nothing", spawn: traceback.at(-1) });
  });

  it("of a chain of exceptions are told by the last one alone, without the notes that pickling adds", () => {
    const chain = [
      "Traceback (most recent call last):",
      "KeyError: 'table'",
      "",
      "During handling of the above exception, another exception occurred:",
      "",
      ...traceback.slice(1),
      "when serializing dict item '_args'",
    ];
    const [exception, ...others] = compared({ children: [{}] }, { children: [{ raises: error, complains: chain }] });
    expect([exception?.kind, ...others]).toEqual(["exception"]);
  });
});

describe("what differs between any two runs", () => {
  it.each([
    ["addresses in figures", "thread 140663662812032", "thread 139719195364224"],
    ["memory with its unit", "rss 13844 kB", "rss 16780 kB"],
    ["pids", "pid 101 of 100", "pid 201 of 200"],
    ["addresses", "<object at 0x7f00deadbeef>", "<object at 0x55c0ffee0000>"],
    ["the clock", `now ${BEGAN + 0.25}`, `now ${BEGAN + 3.5}`],
    ["the clock in nanoseconds", `${BEGAN}123456789`, `${BEGAN + 2}023456789`],
    ["dates and times", "2026-01-01 00:00:01,123 INFO x", "2026-01-01 00:00:04,001 INFO x"],
    ["times as `time.ctime` writes them", "Thu Jan  1 00:00:01 2026", "Thu Jan  1 00:00:02 2026"],
    ["lengths of time", "took 0.00 s", "took 0.13 s"],
    ["universally unique ids", "6f1d2c3b-1111-4222-8333-444455556666", "0a1b2c3d-9999-4888-8777-666655554444"],
    ["temporary names", "in /tmp/tmpab12cd/x", "in /tmp/tmpzz99/x"],
    ["names that hold the method", "ForkProcess-1 ForkPoolWorker-3 fork", "SpawnProcess-1 SpawnPoolWorker-2 spawn"],
    ["the main module's name", "__main__.work", "__mp_main__.work"],
    ["the order of a set", "{'b', 'a', 'c'}", "{'c', 'b', 'a'}"],
  ])("is no divergence: %s", (_, fork, spawn) => {
    expect(compared({ pid: 100, children: [child(fork)] }, { pid: 200, children: [child(spawn)] })).toEqual([]);
  });

  it.each([
    ["random numbers", "drew 0.123 for item 3", "drew 0.55 for item 3", "drew 0.9 for item 3"],
    ["random words", "token q81zz for alice", "token x0abc1 for alice", "token k9 for alice"],
  ])("is seen in a control run: %s", (_, fork, control, spawn) => {
    expect(compared({ prints: [fork] }, { prints: [spawn] })).toHaveLength(1);
    expect(compared({ prints: [fork] }, { prints: [spawn] }, { prints: [control] })).toEqual([]);
  });

  it("may be the order of numbers: each run shows another part of it", () => {
    const [fork, control, spawn] = ["order [1, 2, 0, 4, 3]", "order [2, 1, 0, 4, 3]", "order [0, 1, 2, 3, 4]"];
    expect(compared({ prints: [fork] }, { prints: [spawn] }, { prints: [control] })).toEqual([]);
    expect(compared({ prints: [fork] }, { prints: [`no ${spawn}`] }, { prints: [control] })).toHaveLength(1);
  });

  it("hides nothing else in the line, nor how often it is printed", () => {
    const [fork, control] = [{ prints: ["drew 0.123 for item 3"] }, { prints: ["drew 0.55 for item 3"] }];
    expect(compared(fork, { prints: ["drew 0.9 for item 4"] }, control)).toMatchObject([
      { fork: "drew 0.123 for item 3", spawn: "drew 0.9 for item 4" },
    ]);
    const more = { prints: ["drew 0.9 for item 3"], children: [child("drew 0.7 for item 3")] };
    expect(compared(fork, more, control)).toHaveLength(1);
  });

  it("may be glued together by threads, each line with the end of the other", () => {
    const apart = { children: [child("Thread-1 got a/0", "Thread-2 got a/1", "end")] };
    const glued = { children: [child("Thread-2 got a/1Thread-1 got a/0", "", "end")] };
    expect(compared(apart, glued)).toEqual([]);
    expect(compared({ children: [child("12", "end")] }, { children: [child("1", "2", "end")] })).toHaveLength(1);
  });

  it("may be how workers share what there is to do", () => {
    const shared = (a: number, b: number) => ({ children: [child(`a took ${a} items`), child(`b took ${b} items`)] });
    expect(compared(shared(10, 10), shared(17, 3))).toEqual([]);
    expect(compared(shared(10, 10), shared(17, 2))).toHaveLength(1);
  });

  it("may show in the third run only", () => {
    const rolled = (numbers: string) => traceOf("fork", { prints: [`rolled ${numbers}`] });
    const traces = [rolled("1 5 5"), traceOf("spawn", { prints: ["rolled 2 3 4"] })];
    expect(compareTraces(traces, [rolled("1 2 4")]).divergences).toHaveLength(1);
    expect(wantsControl(traces, [rolled("1 2 4"), traceOf("spawn", { prints: ["rolled 2 6 1"] })])).toBe("fork");
    expect(compareTraces(traces, [rolled("1 2 4"), rolled("6 5 1")]).divergences).toEqual([]);
  });

  it("may be how often a line is printed; not that one method's runs never print it", () => {
    const printing = (method: "fork" | "spawn", ...lines: string[]) => traceOf(method, { children: [child(...lines)] });
    const [none, once, twice] = [printing("fork"), printing("spawn", "hi"), printing("spawn", "hi", "x", "hi")];
    expect(compareTraces([none, once], [twice]).divergences).toHaveLength(1);
    expect(
      compareTraces([printing("fork", "x", "hi", "hi"), twice], [printing("fork", "hi", "x")]).divergences,
    ).toEqual([]);
  });

  it("is looked for no longer in a script that shows none", () => {
    const traces = [traceOf("fork", { prints: ["a"] }), traceOf("spawn", { prints: ["b"] })];
    expect(wantsControl(traces, [])).toBe("fork");
    expect(wantsControl(traces, [traces[0]!])).toBe("spawn");
    expect(wantsControl(traces, traces)).toBeUndefined();
  });

  it("may be the message of an exception that is raised in any case", () => {
    const raising = (message: string) => ({
      raises: { type: "ValueError", message, frames: [{ file: "/project/main.py", line: 5 }] },
    });
    const rows = compared(raising("bad draw 0.12"), raising("bad draw 0.7"), raising("bad draw 0.9"));
    expect(rows).toEqual([]);
  });
});
