/**
 * Every fix leaves working code: applied to a program that goes wrong under spawn, it leaves one that runs the same
 * under fork and spawn, and about which the analysis has nothing left to say at that place.
 *
 * A fixture is a program whose finding stands on the line with `# mend`, beside the text that the fix makes of it.
 */

import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { beforeAll, describe, expect, it } from "vitest";
import { FIXES } from "../../analysis/fixes/index.ts";
import type { Finding, Fix } from "../../protocol/findings.ts";
import { programsIn } from "../analysis/fixtures.ts";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { FIX_FIXTURES, fixed, markedFindings, mending, seenUnder, workspaceOf } from "./programs.ts";

const python = somePython(["3.13"]);
const isProgram = (name: string) => !name.endsWith(".after.py");

describe.each(FIXES)("$name", ({ name, rules }) => {
  const isSilent = rules === "all";
  const programs = globSync("*.py", { cwd: `${FIX_FIXTURES}${name}` })
    .filter(isProgram)
    .sort();

  it("has a program to mend", () => {
    expect(programs).not.toEqual([]);
  });

  describe.each(programs)("%s", (program) => {
    const file = `${FIX_FIXTURES}${name}/${program}`;
    const before = readFileSync(file, "utf8");
    const texts = new Map([[file, before]]);
    let finding: Finding | undefined;
    let fix: Fix | undefined;
    let after = "";

    beforeAll(async () => {
      const workspace = await workspaceOf(texts);
      finding = markedFindings(workspace, texts, "mend").find(({ rule }) => rules === "all" || rules.includes(rule));
      const offered = finding ? workspace.fixes(finding) : [];
      fix = rules === "all" ? offered.at(-1) : offered[0];
      after = fix ? (fixed(texts, fix).get(file) ?? "") : "";
    });

    it("is offered where the finding is, with the text that a person would write", async () => {
      expect(fix).toBeDefined();
      await expect(after).toMatchFileSnapshot(file.replace(/\.py$/, ".after.py"));
    });

    it("leaves nothing to say there", async () => {
      const mended = new Map([[file, after]]);
      const workspace = await workspaceOf(mended);
      expect(workspace.report(file).findings.filter((each) => isAbout(each, finding))).toEqual([]);
    });

    // What silences a finding changes nothing that runs.
    if (isSilent) return;

    it.skipIf(lacks("Python 3.13", python))("runs under spawn as under fork", async () => {
      const [fork, spawn] = await runBoth(after);
      expect(fork).toMatchObject({ outcome: "ok" });
      expect({ ...spawn, stderr: "" }).toEqual({ ...fork, stderr: "" });
    });

    it.skipIf(lacks("Python 3.13", python))("ran otherwise before", async () => {
      const [fork, spawn] = await runBoth(before);
      const wasWell = fork.outcome === "ok" && spawn.outcome === "ok";
      expect(wasWell && fork.lines.join() === spawn.lines.join()).toBe(false);
      // What fork showed stays, save where another method is chosen.
      const [now] = await runBoth(after);
      const former = name === "make-spawn-explicit" ? spawn : fork;
      if (former.outcome === "ok") expect(now.lines).toEqual(former.lines);
    });

    const run = (method: "fork" | "spawn", text: string) => seenUnder(method, new Map([[file, text]]), options());
    const runBoth = (text: string) => Promise.all([run("fork", text), run("spawn", text)]);
    /** What the script chooses itself is left to it. */
    const options = () => ({ python: python!.path, explicit: false });
  });
});

/** A fix may be for one of several findings. */
function isAbout(each: Finding, finding: Finding | undefined): boolean {
  return each.rule === finding?.rule && each.symbol === finding.symbol;
}

describe("where code could break, nothing but the comment is offered", () => {
  it.each([...programsIn(`${FIX_FIXTURES}not-offered/`)])("%s", async (_, program) => {
    const workspace = await workspaceOf(program);
    const findings = markedFindings(workspace, program, "kept");
    expect(findings).not.toEqual([]);
    expect(findings.map((each) => mending(workspace, each)?.title)).toEqual(findings.map(() => undefined));
    expect(findings.every((each) => workspace.fixes(each).at(-1)?.title.startsWith("Ignore "))).toBe(true);
  });
});
