/** The panel's arithmetic, apart from any page. */

import { describe, expect, it } from "vitest";
import { outputOf } from "../../client/webview/model/outputLines.ts";
import { alignedProcesses } from "../../client/webview/model/processes.ts";
import { sameValue } from "../../client/webview/model/values.ts";
import type { LegReport, OutputChunk } from "../../protocol/comparison.ts";
import { argcopy, int, list } from "./comparisons.ts";

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
