/** A panel that VS Code opens again: what was kept may be older than the extension. */

import { describe, expect, it } from "vitest";
import { comparisonIn, jobIn, stateIn } from "../../client/restore.ts";
import { comparisonAsJson } from "../../reports/json.ts";
import { argcopy } from "../panel/comparisons.ts";

const job = { script: "file:///home/ada/main.py", methods: ["fork", "spawn"], args: ["-i", "2"] };

describe("a restored panel", () => {
  it("knows what it was opened for, and shows what it showed, with a word of its age", () => {
    const comparison = argcopy();
    expect(jobIn({ job, comparison })).toEqual(job);
    const chosen = { ...job, python: "/usr/bin/python3.9", platform: "windows" };
    expect(jobIn({ job: chosen })).toEqual(chosen);
    expect(stateIn({ job, comparison })).toMatchObject({
      phase: "done",
      comparison,
      note: expect.stringContaining("may have changed"),
    });
  });

  it("begins empty where no comparison was kept, or one of another version", () => {
    expect(stateIn({ job })).toEqual({ phase: "empty" });
    expect(stateIn({ job, comparison: { ...argcopy(), version: 0 } })).toEqual({ phase: "empty" });
  });

  it.each([
    undefined,
    null,
    "text",
    {},
    { job: {} },
    { job: { ...job, methods: ["teleport"] } },
    { job: { ...job, args: [1] } },
  ])("is none where what was kept says nothing: %j", (memory) => {
    expect(jobIn(memory)).toBeUndefined();
    expect(stateIn(memory)).toEqual({ phase: "empty" });
  });
});

describe("a file with a comparison", () => {
  it("is read as it was exported", () => {
    expect(comparisonIn(comparisonAsJson(argcopy()))).toEqual(argcopy());
  });

  it.each(["", "null", "[]", "{}", '{"version": 1}', JSON.stringify({ ...argcopy(), version: 99 })])(
    "is none: %.40s",
    (text) => {
      expect(comparisonIn(text)).toBeUndefined();
    },
  );
});
