/** Comments that silence findings, and what is wrong with the comments themselves. */

import { beforeEach, expect, it } from "vitest";
import type { Workspace } from "../../analysis/index.ts";
import { ruleUrl } from "../../protocol/findings.ts";
import { TARGET_NAMES } from "../../protocol/methods.ts";
import { emptyWorkspace, settle } from "./fixtures.ts";

const MAIN = "/w/main.py";

let workspace: Workspace;
beforeEach(async () => {
  workspace = await emptyWorkspace();
});

/** A program whose child reads a stale value, with a comment on that line. */
const script = (comment: string, before = "") =>
  `${before}from multiprocessing import get_context\n\nvalue = 0\n\n\ndef work():\n    print(value)  # ${comment}\n\n\n` +
  'if __name__ == "__main__":\n    value = 1\n    get_context("spawn").Process(target=work).start()\n';

function found(text: string): string[] {
  workspace.update(MAIN, text);
  settle(workspace, MAIN);
  const lines = text.split("\n");
  return workspace.report(MAIN).findings.map(({ rule, range: { start, end } }) => {
    return `${rule} ${lines[start.line]!.slice(start.column, end.column)}`;
  });
}

it("silence by name, by code, in lists and altogether", () => {
  for (const list of ["[stale-global]", "[FC103]", "", "[ stale-mutation ,stale-global]"]) {
    expect(found(script(`forkcast: ignore${list}`))).not.toContain("stale-global value");
  }
  expect(found(script("", "# forkcast: ignore-file[stale-global]\n"))).toEqual([]);
});

it("are told of a name that is no rule's, on the name itself", () => {
  expect(found(script("forkcast: ignore[stale-globals, stale-global]"))).toEqual(["unknown-suppression stale-globals"]);
  const [finding] = workspace.report(MAIN).findings;
  expect(finding).toMatchObject({ code: "FC001", severity: "warning", methods: [] });
  expect(finding!.message).toContain("Is `stale-global` meant?");
});

it("are told when they silence nothing, name by name", () => {
  expect(found(script("forkcast: ignore[FC102, stale-global]"))).toEqual(["unused-suppression FC102"]);
  const idle = script("forkcast: ignore").replace("print(value)", "print()");
  expect(found(idle)).toEqual(["unused-suppression # forkcast: ignore"]);
  expect(found(script("", "# forkcast: ignore-file[import-side-effect]\n"))).toEqual([
    "unused-suppression import-side-effect",
    "stale-global value",
  ]);
});

it("are not called unused for what is not looked for", () => {
  const silenced = script("forkcast: ignore[stale-global]").replace('get_context("spawn")', "get_context()");
  workspace.configure({ roots: [], targets: ["linux-3.13"] });
  expect(found(silenced)).toEqual([]);
  workspace.configure({ roots: [], targets: TARGET_NAMES, severity: { "stale-global": "off" } });
  expect(found(silenced)).toEqual([]);
});

it("are not called unused in a file that no known program starts processes with", () => {
  expect(found("value = 0\n\n\ndef work():\n    print(value)  # forkcast: ignore[stale-global]\n")).toEqual([]);
  expect(found("value = 0  # forkcast: ignore[stale]\n")).toEqual(["unknown-suppression stale"]);
});

it("can be left alone: by severity, and by naming the finding itself", () => {
  workspace.configure({ roots: [], targets: TARGET_NAMES, severity: { "unused-suppression": "off" } });
  expect(found(script("forkcast: ignore[stale-global, FC102]"))).toEqual([]);
  workspace.configure({ roots: [], targets: TARGET_NAMES });
  expect(found(script("forkcast: ignore[stale-global, FC102, unused-suppression]"))).toEqual([]);
});

it("show no hint and no hover: a child sees nothing of them", () => {
  found(script("forkcast: ignore[FC102, stale-global]"));
  expect(workspace.report(MAIN).hints.filter(({ finding }) => finding)).toEqual([]);
  const [finding] = workspace.report(MAIN).findings;
  expect(workspace.hover(MAIN, finding!.range.start)).toBeUndefined();
  expect(ruleUrl(finding!.rule)).toMatch(/docs\/rules\/README\.md#silence-a-finding$/);
});
