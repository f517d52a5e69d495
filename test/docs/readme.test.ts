/** README's five failures: its programs do what it says, and Forkcast says of them what it says. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lacks } from "../support/needs.ts";
import { findPythons } from "../support/pythons.ts";
import { misstatements } from "./examples.ts";
import { examplesOf, type Page, parsePage } from "./page.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** With fork, and with forkserver as the default of Linux. */
const TRIED = ["3.13", "3.14"] as const;

/** Each failure as a page of its own: what is wrong, and what is right. */
const [, , ...parts] = (/^## The five most common failures[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? "").split(/^##+ /m);
const failures = parts.map((part) => {
  const blocks = part.replace("```python failing", "## Failing\n\n```python failing");
  const page = parsePage(`# ${blocks.replace("```python fixed", "## Fixed\n\n```python fixed")}`);
  const rule = /\]\(docs\/rules\/(.+?)\.md\)/.exec(part)?.[1] ?? "";
  return { name: page.title, page, rule };
});

describe("README", () => {
  it("tells of five failures, each with a program that fails and one that does not", () => {
    expect(failures).toHaveLength(5);
    for (const { page } of failures) expect(examplesOf(page).map(({ name }) => name)).toEqual(["failing", "fixed"]);
  });

  it("leads to no file that does not exist", () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((link) => link[1]!);
    for (const link of links.filter((each) => !each.startsWith("https://"))) readFileSync(join(root, link));
  });

  it.each(failures)("names the rule that Forkcast reports: $rule", ({ page, rule }) => {
    expect(rulesFor(page, "failing")).toContain(rule);
    expect(rulesFor(page, "fixed")).toEqual([]);
  });
});

describe.each(TRIED)("with Python %s, its programs do what it says:", (version) => {
  const python = findPythons().found.find((candidate) => candidate.version === version);
  it.skipIf(lacks(`Python ${version}`, python)).each(failures)("$name", async ({ page }) => {
    expect(await misstatements(page, python!)).toEqual([]);
  });
});

/** What `forkcast check` finds in the example that makes a difference, whatever the default method is. */
function rulesFor(page: Page, name: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "forkcast-readme-"));
  try {
    writeFileSync(join(folder, "main.py"), examplesOf(page).find((each) => each.name === name)!.main!.text);
    const call = [join(root, "dist/cli.js"), "check", "--format", "json", "main.py"];
    const { stdout } = spawnSync(process.execPath, call, { cwd: folder, encoding: "utf8" });
    const { diagnostics } = JSON.parse(stdout);
    const rules: string[] = diagnostics.map(({ rule }: { rule: string }) => rule);
    return rules.filter((rule) => rule !== "default-method-change");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
