/** The fixes over the whole corpus: each leaves readable code and a finding less, and what they mend runs alike. */

import { beforeAll, describe, expect, it } from "vitest";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { runAll, type Sweep, sweep, sweptCases } from "./sweep.ts";

const python = somePython(["3.13"]);

describe.skipIf(lacks("Python 3.13", python))("the corpus", () => {
  const cases = sweptCases();
  let swept: Sweep;
  beforeAll(async () => {
    swept = await sweep(cases, python!.path);
  });

  it("is left readable by every fix, with its finding gone and none new", () => {
    expect(swept.faults).toEqual([]);
  });

  it.each(["missing-main-guard", "guard-only-global", "stale-global", "stale-mutation"])(
    "has a fix for half of %s at least",
    (rule) => {
      const { findings = 0, fixes = 0 } = swept.mended.get(rule) ?? {};
      expect(findings).toBeGreaterThan(5);
      expect(fixes).toBeGreaterThanOrEqual(findings / 2);
    },
  );

  describe("runs under spawn as under fork, and under fork as before, where fixes alone have brought it to silence", () => {
    const rules = [...new Set(cases.map(({ folder }) => folder))];
    let ran = 0;

    it.each(rules)("%s", async (rule) => {
      const programs = cases.filter(({ folder }) => folder === rule);
      const run = await runAll(programs, python!.path);
      ran += run.ran;
      expect(run.faults).toEqual([]);
    });

    it("and that is no rare thing", () => {
      expect(ran).toBeGreaterThan(30);
    });
  });
});
