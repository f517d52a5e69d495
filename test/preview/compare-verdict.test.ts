/** The verdict: the first cause with its values, then how much more there is; causes before consequences. */

import { describe, expect, it } from "vitest";
import { compareTraces } from "../../preview/compare/index.ts";
import type { ValueNode } from "../../protocol/trace.ts";
import { type Child, type Leg, traceOf, value } from "./traces.ts";

function verdict(fork: Leg, spawn: Leg, forkserver?: Leg): string {
  const traces = [traceOf("fork", fork), traceOf("spawn", spawn)];
  return compareTraces(forkserver ? [...traces, traceOf("forkserver", forkserver)] : traces).verdict;
}

/** A child that reads `names`; its parent has `had` of each, and it has what `has` says. */
function reader(had: Record<string, ValueNode>, has: Record<string, ValueNode>): Child {
  const reads = Object.keys({ ...had, ...has }).map((name) => ["__main__", name] as const);
  return { parent: { __main__: had }, state: { __main__: has }, reads };
}

const two = { rate: value("2") };
const none = { rate: value("0") };
const bootstrapping = {
  type: "RuntimeError",
  message: `
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes`,
  frames: [],
};

describe("one cause", () => {
  it("is said with its values, and what comes with it", () => {
    const fork = { children: [reader(two, two)], prints: ["[2]"] };
    const spawn = { children: [reader(two, none)], prints: ["[0]"] };
    expect(verdict(fork, spawn)).toBe(
      "On Windows and macOS (spawn) `rate` is 0 in process 1; on Linux up to Python 3.13 (fork) it is 2. With it comes other output.",
    );
  });

  it("names every method that shows it", () => {
    const spawn = { children: [reader(two, none)] };
    expect(verdict({ children: [reader(two, two)] }, spawn, spawn)).toBe(
      "On Windows and macOS (spawn) and Linux from Python 3.14 on (forkserver) `rate` is 0 in process 1; on Linux up to Python 3.13 (fork) it is 2.",
    );
  });

  it("is not lost in a large value", () => {
    const table = value(`{${Array.from({ length: 50 }, (_, at) => `${at}: ${at * at}`).join(", ")}}`, "dict");
    expect(verdict({ children: [reader({ table }, { table })] }, { children: [reader({ table }, {})] })).toBe(
      "On Windows and macOS (spawn) `table` is absent in process 1; on Linux up to Python 3.13 (fork) it is {0: 0, 1: 1, 2: 4, 3: 9, 4: 16, …}.",
    );
  });

  it("is closed as it was opened, also where the value was cut before", () => {
    const table = value(`{'${"a".repeat(400)}…`, "dict");
    expect(verdict({ children: [reader({ table }, { table })] }, { children: [reader({ table }, {})] })).toBe(
      `On Windows and macOS (spawn) \`table\` is absent in process 1; on Linux up to Python 3.13 (fork) it is {'${"a".repeat(30)}…}.`,
    );
  });

  it("may be memory that nobody shares any more", () => {
    const child = (megabytes: number) => ({ memory: { rss: 400 << 20, private: megabytes << 20 } });
    expect(verdict({ children: [child(1)] }, { children: [child(240)] })).toBe(
      "On Windows and macOS (spawn) the private memory is 240 MB in process 1; on Linux up to Python 3.13 (fork) it is 1 MB.",
    );
    expect(verdict({ children: [child(1)] }, { children: [child(60)] })).toMatch(/^Nothing differs/);
  });

  it("may be that everybody has one of his own", () => {
    const lock = (id: string): Record<string, ValueNode> => ({ lock: { t: "Lock", r: "<Lock>", d: id, id } });
    const fork = { children: [reader(lock("a"), lock("a")), reader(lock("a"), lock("a"))] };
    const spawn = { children: [reader(lock("a"), lock("b")), reader(lock("a"), lock("c"))] };
    expect(verdict(fork, spawn)).toBe(
      "On Windows and macOS (spawn) both processes have a `lock` of their own; on Linux up to Python 3.13 (fork) the parent's.",
    );
  });
});

describe("several causes", () => {
  const many = (count: number, text: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`v${at}`, value(text)]));

  it.each([
    [2, "`v1` differs too."],
    [3, "`v1` and `v2` differ too."],
    [5, "4 more things differ, among them `v1` and `v2`."],
  ])("of %i, the first is told and the others are counted", (count, more) => {
    const fork = { children: [reader(many(count, "1"), many(count, "1"))] };
    const spawn = { children: [reader(many(count, "1"), many(count, "0"))] };
    expect(verdict(fork, spawn)).toBe(
      `On Windows and macOS (spawn) \`v0\` is 0 in process 1; on Linux up to Python 3.13 (fork) it is 1. ${more}`,
    );
  });
});

describe("without a variable that differs", () => {
  it("Python's long message about a missing guard is put into a sentence of its own", () => {
    const spawn = { children: [{ raises: bootstrapping, exitCode: 1 }] };
    expect(verdict({ children: [{}] }, spawn)).toBe(
      "On Windows and macOS (spawn) a child may not start processes while it is still importing the script: " +
        "the main guard is missing (RuntimeError in process 1). With it comes another exit status.",
    );
  });

  it("another exception is quoted", () => {
    const error = { type: "ValueError", message: "no such key.\nDetails follow", frames: [] };
    expect(verdict({ children: [{}] }, { children: [{ raises: error }] })).toBe(
      "On Windows and macOS (spawn) there is a ValueError in process 1: no such key. Details follow.",
    );
  });

  it("a run that does not end is what there is to say", () => {
    const hang = { ending: { outcome: "hang", exitCode: null } } as const;
    expect(verdict({}, hang)).toBe(
      "On Windows and macOS (spawn) the script does not end in time; on Linux up to Python 3.13 (fork) it ends with status 0.",
    );
  });

  it("lines that are printed again are quoted", () => {
    const spawn = { children: [{ prints: ["ready"] }, { prints: ["ready"] }] };
    expect(verdict({ children: [{}, {}] }, spawn)).toBe(
      "On Windows and macOS (spawn) the child processes print `2 × ready`; on Linux up to Python 3.13 (fork) nothing.",
    );
  });
});

describe("nothing to say", () => {
  it("is said in one sentence", () => {
    expect(verdict({}, {})).toBe("Nothing differs: the script did the same under fork and spawn.");
  });

  it("is no success where the script fails alike everywhere", () => {
    const failing = { ending: { outcome: "exception", exitCode: 1 } } as const;
    expect(verdict(failing, failing)).toBe("Nothing differs: the script failed in the same way under fork and spawn.");
  });
});
