/** What a comparison shows of findings, and whether anybody foresaw what it shows. */

import { describe, expect, it } from "vitest";
import { evidenceOf, type Standing } from "../../evidence/index.ts";
import { taken, totalsOf } from "../../evidence/summary.ts";
import type { Comparison } from "../../protocol/comparison.ts";
import type { Finding } from "../../protocol/findings.ts";
import { comparison, finding, leg, process, row, SCRIPT } from "./values.ts";

const standing = (given: Finding, seen: Comparison): Standing | undefined =>
  evidenceOf([given], seen).findings[0]?.standing;

describe("a finding is confirmed", () => {
  it.each([
    ["by the variable of its name", finding("stale-global", "rate"), row("variable", "rate")],
    ["by a place within it", finding("stale-mutation", "CONFIG"), row("variable", "CONFIG['db']['port']")],
    [
      "by the variable of another module",
      finding("stale-mutation", "settings.rate"),
      row("variable", "rate", { module: "settings" }),
    ],
    [
      "by what is read on its line",
      finding("stale-global", "x", { at: 7 }),
      row("variable", "y", { read: { file: SCRIPT, line: 7 } }),
    ],
    [
      "by an exception that names it",
      finding("guard-only-global", "table"),
      row("exception", "NameError", { spawn: "NameError: name 'table' is not defined" }),
    ],
    [
      "by a failure to pickle",
      finding("unpicklable-target", "<lambda>"),
      row("exception", "PicklingError", { spawn: "PicklingError: Can't pickle <lambda>" }),
    ],
    [
      "by children that may not start others",
      finding("missing-main-guard", "Pool"),
      row("exit", "outcome", { spawn: "respawn" }),
    ],
    [
      "by what children print",
      finding("import-side-effect", "print"),
      row("output", "stdout", { process: "child processes" }),
    ],
    [
      "by what a module holds, where it is about the module as such",
      finding("stale-mutation", "payments"),
      row("variable", "charge", { module: "payments" }),
    ],
    [
      "by what can come of it, where nothing else foretold that",
      finding("inherited-rng", "rng"),
      row("result", "draw", { process: "tasks" }),
    ],
    ["by the argument that pickling changes", finding("custom-pickling", "Parcel"), row("argument", "parcel.journey")],
  ])("%s", (_, given, seen) => {
    const { findings, divergences } = evidenceOf([given], comparison([seen]));
    expect(findings).toMatchObject([{ standing: "confirmed", divergences: [seen] }]);
    expect(divergences).toMatchObject([{ foreseen: true, findings: [given] }]);
  });

  it("by how the runs ended where every method fails alike", () => {
    const error = { type: "AttributeError", message: "Can't pickle local object 'f.<locals>.g'", frames: [] };
    const failing = leg({ processes: [process("main", { exceptions: [error] }), process("1")] });
    const seen = comparison([], { legs: { fork: failing, spawn: failing } });
    expect(standing(finding("unpicklable-task", "g", { methods: ["fork", "spawn"] }), seen)).toBe("confirmed");
  });
});

describe("a finding is not seen", () => {
  it("where children ran and nothing of it differs", () => {
    expect(standing(finding("stale-global", "rate"), comparison([]))).toBe("not-seen");
    expect(standing(finding("stale-global", "rate"), comparison([row("variable", "other")]))).toBe("not-seen");
  });

  it("where it rests on others, and one of them is not seen", () => {
    const { findings } = evidenceOf(
      [finding("default-method-change", "Pool"), finding("stale-global", "rate")],
      comparison([]),
    );
    expect(findings.map((each) => each.standing)).toEqual(["not-seen", "not-seen"]);
  });

  it("by a variable of that name in another module", () => {
    const other = row("variable", "rate", { module: "limits" });
    expect(standing(finding("stale-mutation", "settings.rate"), comparison([other]))).toBe("not-seen");
  });
});

describe("a finding is not reachable", () => {
  const rate = finding("stale-global", "rate");

  it("where no child process was started", () => {
    const alone = leg({ processes: [process("main")] });
    expect(standing(rate, comparison([], { legs: { fork: alone, spawn: alone } }))).toBe("not-reachable");
  });

  it("where the processes differ in it and none reads it", () => {
    expect(standing(rate, comparison([], { background: [row("variable", "rate")] }))).toBe("not-reachable");
  });

  it("where it shows under a method that was not run", () => {
    expect(standing(finding("stale-global", "rate", { methods: ["forkserver"] }), comparison([]))).toBe(
      "not-reachable",
    );
  });

  it("where a run was cut short, whatever it shows by then", () => {
    const stopped = leg({ outcome: "killed", exitCode: null });
    const seen = comparison([row("variable", "rate")], { legs: { fork: leg(), spawn: stopped } });
    expect(standing(rate, seen)).toBe("not-reachable");
  });

  it("where what can come of it comes of something else already", () => {
    const rng = finding("inherited-rng", "rng");
    const seen = comparison([row("variable", "rate"), row("output", "stdout", { process: "main process" })]);
    const { findings } = evidenceOf([rate, rng], seen);
    expect(findings.map((each) => each.standing)).toEqual(["confirmed", "not-reachable"]);
  });

  it("where it rests on others, and none of them is reachable", () => {
    const lost = finding("child-mutation-lost", "seen");
    const { findings } = evidenceOf([finding("default-method-change", "Pool"), lost], comparison([]));
    expect(findings.map((each) => each.standing)).toEqual(["not-reachable", "not-reachable"]);
  });

  it("where no comparison can show it", () => {
    expect(standing(finding("child-mutation-lost", "seen"), comparison([]))).toBe("not-reachable");
  });
});

describe("a divergence", () => {
  const variable = row("variable", "rate");
  const output = row("output", "stdout", { process: "main process" });

  it("is unforeseen where nothing foretold it", () => {
    const { divergences } = evidenceOf([finding("stale-global", "other")], comparison([variable, output]));
    expect(divergences.map(({ foreseen }) => foreseen)).toEqual([false, false]);
  });

  it("is foreseen where it comes of what was foretold", () => {
    const given = finding("stale-global", "rate");
    const { divergences } = evidenceOf([given], comparison([variable, output]));
    expect(divergences).toMatchObject([
      { foreseen: true, findings: [given] },
      { foreseen: true, findings: [given] },
    ]);
  });

  it("that is a cause of its own needs a finding of its own", () => {
    const { divergences } = evidenceOf(
      [finding("stale-global", "rate")],
      comparison([variable, row("variable", "mode")]),
    );
    expect(divergences.map(({ foreseen }) => foreseen)).toEqual([true, false]);
  });
});

describe("several runs", () => {
  const here = finding("stale-global", "rate");
  const elsewhere = finding("stale-global", "rate", { file: "/project/settings.py" });
  const nowhere = finding("stale-global", "rate", { file: "/project/unused.py" });
  const seen = comparison([row("variable", "rate")]);
  const alike = comparison([]);
  const runs = [alike, seen].map((run) => evidenceOf([here, elsewhere, nowhere], run));

  it("show of each finding the most that one of them shows", () => {
    expect(taken([here, elsewhere, nowhere], runs).map((each) => each.standing)).toEqual([
      "confirmed",
      "confirmed",
      "not-reachable",
    ]);
  });

  it("are summed", () => {
    expect(totalsOf(taken([here, nowhere], runs), runs)).toEqual({
      findings: { confirmed: 1, "not-seen": 0, "not-reachable": 1 },
      divergences: { foreseen: 1, unforeseen: 0 },
    });
  });
});
