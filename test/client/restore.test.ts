/** A panel that VS Code opens again: what was kept may be older than the extension. */

import { describe, expect, it } from "vitest";
import { jobIn, stateIn } from "../../client/restore.ts";
import { argcopy } from "../panel/comparisons.ts";

const job = { script: "file:///home/ada/main.py", methods: ["fork", "spawn"], args: ["-i", "2"] };

describe("a restored panel", () => {
  it("knows what it was opened for, and shows what it showed, with a word of its age", () => {
    const comparison = argcopy();
    expect(jobIn({ job, comparison })).toEqual(job);
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
