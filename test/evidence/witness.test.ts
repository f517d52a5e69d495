/** What runs showed, in the words of an editor. */

import { describe, expect, it } from "vitest";
import { essenceOf, evidenceOf, testimonyOn, witnessedFindings, witnessedHints } from "../../evidence/index.ts";
import type { Divergence } from "../../protocol/comparison.ts";
import type { FileReport } from "../../protocol/report.ts";
import { comparison, finding, leg, process, row, SCRIPT } from "./values.ts";

const TEXT = ["a", "b", "c", "d", "    print(rate, names)", ""].join("\n");
const RATE = finding("stale-global", "rate", { message: "It is stale." });

function reportOf(...findings: FileReport["findings"]): FileReport {
  const hints = findings.map(({ range, message }) => ({
    position: range.end,
    text: "fork: other │ spawn: 0",
    tooltip: message,
    finding: true,
  }));
  return { findings, hints, startSites: [] };
}

/** What is told of a script with these findings when its run differs in these rows. */
function told(findings: FileReport["findings"], rows: readonly Divergence[]) {
  const run = comparison(rows);
  const testimonies = [testimonyOn(SCRIPT, TEXT, evidenceOf(findings, run), run)];
  const report = reportOf(...findings);
  return { findings: witnessedFindings(findings, testimonies), hints: witnessedHints(report, testimonies) };
}

describe("a hint", () => {
  it("has the values that were seen", () => {
    expect(told([RATE], [row("variable", "rate")]).hints).toMatchObject([{ text: "fork 2 │ spawn 0 ✓seen" }]);
  });

  it("has forkserver's only where it differs from spawn's", () => {
    const alike = row("variable", "rate", { forkserver: "0" });
    expect(told([RATE], [alike]).hints).toMatchObject([{ text: "fork 2 │ spawn 0 ✓seen" }]);
    const other = row("variable", "rate", { forkserver: "1" });
    expect(told([RATE], [other]).hints).toMatchObject([{ text: "fork 2 │ spawn 0 │ forkserver 1 ✓seen" }]);
  });

  it("has no room for long values", () => {
    const textOf = (more: Partial<Divergence>) => told([RATE], [row("variable", "rate", more)]).hints[0]?.text;
    const long = "x".repeat(100);
    expect(textOf({ fork: long })).toBe(`fork ${"x".repeat(21)}… │ spawn 0 ✓seen`);
    const other = "y".repeat(100);
    expect(textOf({ fork: long, spawn: other })).toBe(`fork ${"x".repeat(10)}… │ spawn ${"y".repeat(10)}… ✓seen`);
  });

  it("keeps what long values differ in", () => {
    const paths = { fork: "'/home/ada/projects/fast/data'", spawn: "'/home/ada/projects/slow/data'" };
    expect(told([RATE], [row("variable", "rate", paths)]).hints).toMatchObject([
      { text: "fork …fast/data' │ spawn …slow/data' ✓seen" },
    ]);
  });

  it("has what was foretold, and that it was seen, where no value shows it", () => {
    const task = finding("unpicklable-target", "work");
    const failed = row("exception", "PicklingError", { fork: "none", spawn: "PicklingError: Can't pickle work" });
    expect(told([task], [failed]).hints).toMatchObject([{ text: "fork: other │ spawn: 0 ✓seen" }]);
  });

  it("stays as it was where the run did not show it, and says so to those who point at it", () => {
    expect(told([RATE], []).hints).toMatchObject([
      { text: "fork: other │ spawn: 0", tooltip: "It is stale.\nThe runs came to it and show no difference." },
    ]);
  });
});

describe("a finding", () => {
  it("says that it is confirmed, and by what", () => {
    expect(told([RATE], [row("variable", "rate")]).findings).toMatchObject([
      { message: "It is stale.\nConfirmed by preview: `rate` was 2 under fork, 0 under spawn." },
    ]);
  });

  it("stays as it was where the run did not show it", () => {
    expect(told([RATE], []).findings).toEqual([RATE]);
  });
});

describe("what nobody foresaw", () => {
  const read = { file: SCRIPT, line: 5 };

  it("is a finding on the line that reads it", () => {
    const { findings, hints } = told([], [row("variable", "names['ada']", { read, why: "It differs." })]);
    expect(findings).toMatchObject([
      {
        rule: "unforeseen-divergence",
        severity: "warning",
        symbol: "names['ada']",
        range: { start: { line: 4, column: 16 }, end: { line: 4, column: 21 } },
        methods: ["spawn"],
        targets: ["macos", "windows"],
        message: "Seen in the preview, in process 1: `names['ada']` was 2 under fork, 0 under spawn. It differs.",
      },
    ]);
    expect(hints).toMatchObject([{ position: { line: 4, column: 21 }, text: "fork 2 │ spawn 0 ✓seen" }]);
  });

  it("is a finding on the line that sets it, where none is known that reads it", () => {
    const { findings } = told([], [row("variable", "total", { set: read })]);
    // The line does not spell the name: all of it is meant.
    expect(findings).toMatchObject([{ range: { start: { line: 4, column: 4 }, end: { line: 4, column: 22 } } }]);
  });

  it.each([
    ["has no line", row("variable", "names")],
    ["varies from run to run", row("variable", "names", { read, varies: true })],
    ["stands in another file", row("variable", "names", { read: { file: "/project/other.py", line: 5 } })],
    ["stands on a line that the text does not have", row("variable", "names", { read: { file: SCRIPT, line: 50 } })],
  ])("is no finding where it %s", (_, unforeseen) => {
    expect(told([], [unforeseen]).findings).toEqual([]);
  });
});

describe("the essence of a comparison", () => {
  const error = { type: "PicklingError", message: "Can't pickle it", frames: [{ file: SCRIPT, line: 1 }] };
  const value = { t: "int", r: "1" };
  const big = comparison([row("variable", "rate", { values: { fork: value } })], {
    legs: {
      fork: leg({ output: [{ process: "main", stream: "stdout", text: "much" }] }),
      spawn: leg({
        processes: [
          process("main", { exceptions: [error], state: { __main__: { a: value }, settings: { b: value } } }),
          process("1", { payload: { bytes: 5_000_000, references: ["a b"], error }, args: [["n", value]] }),
        ],
      }),
    },
  });
  const findings = [
    RATE,
    finding("unpicklable-target", "work"),
    finding("large-argument", "table"),
    finding("stale-global", "rate", { file: "/project/settings.py" }),
    finding("stale-global", "rate", { file: "/project/unused.py" }),
  ];

  it("gives the evidence of the comparison", () => {
    const standings = (of: typeof big) =>
      evidenceOf(findings, of).findings.map(({ standing, reason }) => [standing, reason]);
    expect(standings(essenceOf(big))).toEqual(standings(big));
  });

  it("holds no values", () => {
    expect(JSON.stringify(essenceOf(big))).not.toMatch(/"t":"int"|much/);
  });
});
