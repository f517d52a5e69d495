/** The report of a workspace's check, as a text. */

import { describe, expect, it } from "vitest";
import { checkReport } from "../../client/checkReport.ts";
import type { CheckWorkspaceResult, FoundInWorkspace } from "../../protocol/messages.ts";
import { TARGET_NAMES, type TargetName } from "../../protocol/methods.ts";

const everywhere = TARGET_NAMES;
const notOnFork: readonly TargetName[] = ["linux-3.14", "macos", "windows"];

function found(uri: string, line: number, rule: string, targets: readonly TargetName[]): FoundInWorkspace {
  const [code, severity] = ["FC103", "warning"] as const;
  return { uri, line, rule, code, severity, symbol: "x", message: `\`x\` is read (${rule}).`, targets };
}

const nameOf = (uri: string) => uri.replace("file:///shop/", "");
const resultOf = (
  findings: readonly FoundInWorkspace[],
  targets: readonly TargetName[] = TARGET_NAMES,
): CheckWorkspaceResult => ({
  files: 12,
  targets,
  findings,
});
const textOf = (result: CheckWorkspaceResult) => checkReport(result, nameOf).text;

const SOME = [
  found("file:///shop/a.py", 7, "stale-global", notOnFork),
  found("file:///shop/a.py", 9, "stale-global", notOnFork),
  found("file:///shop/jobs/b.py", 0, "unpicklable-task", everywhere),
];

describe("the report", () => {
  it("counts by target and rule", () => {
    expect(textOf(resultOf(SOME))).toContain(`
By target, and its default start method

                     Linux, Python ≤ 3.13   Linux, Python ≥ 3.14   macOS   Windows
                     fork                   forkserver             spawn   spawn
  stale-global       –                      2                      2       2
  unpicklable-task   1                      1                      1       1
  all                1                      3                      3       3
  in files           1                      2                      2       2
`);
  });

  it("says what breaks with Python 3.14: what holds with the new default and not with the old", () => {
    const text = textOf(resultOf(SOME));
    expect(text).toContain("What breaks with Python 3.14");
    expect(text).toContain("\n  stale-global   2 findings   in 1 file\n");
    expect(textOf(resultOf(SOME.slice(2)))).toContain("Nothing that was found.");
  });

  it("says nothing of that change where the workspace is meant for one side of it only", () => {
    expect(textOf(resultOf(SOME, ["linux-3.14", "windows"]))).not.toContain("What breaks");
  });

  it("leads from each finding to its line", () => {
    const { text, links } = checkReport(resultOf(SOME), nameOf);
    const shown = links.map(({ line, start, end }) => text.split("\n")[line]!.slice(start, end));
    expect(shown).toEqual(["a.py:8", "a.py:10", "jobs/b.py:1"]);
    expect(links.map(({ uri, target }) => `${uri} ${target}`)).toEqual(SOME.map(({ uri, line }) => `${uri} ${line}`));
  });

  it("of a workspace in order is short", () => {
    expect(textOf(resultOf([]))).toBe(
      "What differs by start method in this workspace\n\nNothing was found in 12 files.\n",
    );
  });
});
