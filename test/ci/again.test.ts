/** Which test files a CI run gives a second run. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

describe("what runs once more", () => {
  const script = fileURLToPath(new URL("../../.ci/again.mjs", import.meta.url));
  const failing = ["a", "b", "c", "d"].map((name) => ({ name, status: "failed" }));

  test.each([
    ["is each file that failed", failing.slice(0, 2), "a\nb\n"],
    ["is nothing where so much failed that it is no accident", failing, ""],
    ["is nothing where the run failed beside its tests", [{ name: "a", status: "passed" }], ""],
  ])("%s", (_, testResults, printed) => {
    const folder = mkdtempSync(join(tmpdir(), "forkcast-again-"));
    const report = join(folder, "report.json");
    writeFileSync(report, JSON.stringify({ success: false, testResults }));
    expect(spawnSync(process.execPath, [script, report], { encoding: "utf8" }).stdout).toBe(printed);
    rmSync(folder, { recursive: true });
  });

  test("is nothing where there is no report", () => {
    expect(spawnSync(process.execPath, [script, "absent.json"], { encoding: "utf8" }).stdout).toBe("");
  });
});
