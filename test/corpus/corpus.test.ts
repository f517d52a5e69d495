/** The corpus is well formed, and a sample of it does what it declares. `prove.ts` proves all of it. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lacks } from "../support/needs.ts";
import { findPythons, somePython } from "../support/pythons.ts";
import { type Case, CLEAN, CORPUS, RULES, readCorpus } from "./cases.ts";
import { prove } from "./proof.ts";

const cases = readCorpus();
const inFolder = (folder: string) => cases.filter((item) => item.folder === folder);

/** Compiles every file of its arguments without running it. */
const COMPILE = "import sys; [compile(open(path, 'rb').read(), path, 'exec') for path in sys.argv[1:]]";

describe("the corpus", () => {
  it("has at least four programs for each rule that fails", () => {
    const few = Object.values(RULES).filter((rule) => inFolder(rule).length < 4);
    expect(few).toEqual([]);
  });

  it("has correct programs that tempt each rule", () => {
    const tempted = new Set(inFolder(CLEAN).flatMap(({ tempts }) => tempts));
    expect(Object.values(RULES).filter((rule) => !tempted.has(rule))).toEqual([]);
  });

  it("has at least a third of correct programs", () => {
    expect(inFolder(CLEAN).length).toBeGreaterThanOrEqual(cases.length / 3);
  });

  it.each(cases.map((item) => [item.name, item] as const))("%s is well formed", (_, item) => {
    expect([...item.faults, ...faultsOf(item)]).toEqual([]);
  });

  const pythons = findPythons().found;
  it.skipIf(lacks("a Python", pythons[0])).each(pythons)("compiles with Python $version", ({ version, path }) => {
    const old = (item: Case) => item.oldestPython.localeCompare(version, "en", { numeric: true }) <= 0;
    const files = cases.filter((item) => old(item) && item.inline === undefined).flatMap((item) => item.files);
    expect(files.length).toBeGreaterThan(100);
    execFileSync(path, ["-c", COMPILE, ...files.map((file) => join(CORPUS, file))]);
  });
});

function faultsOf(item: Case): string[] {
  const faults: string[] = [];
  if (item.about === "") faults.push("says not what it is about");
  if (item.folder === CLEAN && item.expected.length > 0) faults.push("is clean, and expects a finding");
  if (item.folder === CLEAN && item.tempts.length === 0) faults.push("says not which rules it tempts");
  if (item.folder !== CLEAN && item.tempts.length > 0) faults.push("is not clean, and says which rules it tempts");
  for (const rule of item.tempts)
    if (!Object.values(RULES).includes(rule)) faults.push(`tempts an unknown rule "${rule}"`);
  if (item.folder !== CLEAN && !item.expected.some(({ rule }) => rule === item.folder)) {
    faults.push("does not expect the rule of its folder");
  }
  const isRun = item.needs.length === 0;
  if (isRun && (item.run.fork === undefined || item.run.spawn === undefined)) faults.push("declares no outcomes");
  if (isRun && item.differs === undefined) faults.push("declares not what differs");
  if (!isRun && (Object.keys(item.run).length > 0 || item.differs !== undefined)) {
    faults.push("declares what nobody can check here");
  }
  if (item.folder === CLEAN && item.differs !== undefined && item.differs.length > 0) {
    faults.push("is clean, and something differs");
  }
  return faults;
}

const python = somePython(["3.11", "3.12", "3.13"]);

describe.skipIf(lacks("Python 3.11, 3.12 or 3.13", python))("a program of each folder, run by real Python", () => {
  const sample = [...Object.values(RULES), CLEAN].flatMap((folder) => {
    const runnable = inFolder(folder).filter(({ needs }) => needs.length === 0);
    return runnable.slice(0, 1);
  });

  it.each(sample.map((item) => [item.name, item] as const))("%s does what it declares", async (_, item) => {
    const { complaints } = await prove(item, python!, ["fork", "spawn"]);
    expect(complaints).toEqual([]);
  });
});
