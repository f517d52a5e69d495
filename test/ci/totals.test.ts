/** The last line of a CI run: made from what really happened. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../.ci/totals.mjs", import.meta.url));
const passed = { status: "passed", fullName: "holds" };
const failed = { status: "failed", fullName: "does not hold" };
const skipped = { status: "skipped", fullName: "needs what this machine lacks" };

describe("the totals of a run", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "forkcast-totals-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function reported(name: string, files: unknown): string {
    const report = join(folder, name);
    writeFileSync(report, JSON.stringify({ testResults: files }));
    return report;
  }

  function run(files: unknown, status: number, ...earlier: string[]) {
    const report = reported("report.json", files);
    const { stdout, status: exit } = spawnSync(process.execPath, [script, report, String(status), ...earlier], {
      encoding: "utf8",
    });
    return { lines: stdout.trim().split("\n"), exit };
  }

  test("are the tests that passed and failed, and the status is the run's own", () => {
    const file = { status: "failed", assertionResults: [passed, passed, failed] };
    expect(run([file], 3)).toEqual({ lines: ["2 passed, 1 failed"], exit: 3 });
  });

  test("name what was skipped", () => {
    const file = { status: "passed", assertionResults: [passed, skipped] };
    expect(run([file], 0)).toEqual({
      lines: ["skipped: needs what this machine lacks", "1 passed, 0 failed"],
      exit: 0,
    });
  });

  test("count a file that did not load as a failure", () => {
    const files = [
      { status: "passed", assertionResults: [passed] },
      { status: "failed", assertionResults: [] },
    ];
    expect(run(files, 1)).toEqual({ lines: ["1 passed, 1 failed"], exit: 1 });
  });

  test("say that something failed where every test passed but the command did not", () => {
    const file = { status: "passed", assertionResults: [passed] };
    expect(run([file], 1)).toEqual({ lines: ["1 passed, 1 failed"], exit: 1 });
  });

  describe("after some files ran once more", () => {
    const sound = { name: "sound", status: "passed", assertionResults: [passed, skipped] };
    const earlier = [sound, { name: "shaky", status: "failed", assertionResults: [failed, skipped] }];

    test("count those as they are now, and the others as they were", () => {
      const now = { name: "shaky", status: "passed", assertionResults: [passed, passed] };
      expect(run([now], 0, reported("earlier.json", earlier))).toEqual({
        lines: ["skipped: needs what this machine lacks", "3 passed, 0 failed"],
        exit: 0,
      });
    });

    test("still count what failed again", () => {
      const now = { name: "shaky", status: "failed", assertionResults: [failed, passed] };
      expect(run([now], 1, reported("earlier.json", earlier))).toEqual({
        lines: ["skipped: needs what this machine lacks", "2 passed, 1 failed"],
        exit: 1,
      });
    });

    test("say so where the second run told nothing", () => {
      const lost = spawnSync(
        process.execPath,
        [script, join(folder, "absent.json"), "0", reported("earlier.json", earlier)],
        { encoding: "utf8" },
      );
      expect(lost.stdout.trim().split("\n").at(-1)).toBe("0 passed, 1 failed");
      expect(lost.status).toBe(1);
    });
  });

  test("say so where no test ran", () => {
    const missing = spawnSync(process.execPath, [script, join(folder, "absent.json"), "2"], { encoding: "utf8" });
    expect(missing.stdout.trim().split("\n").at(-1)).toBe("0 passed, 1 failed");
    expect(missing.status).toBe(2);
  });
});
