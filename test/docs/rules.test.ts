/** The pages of docs/rules: all of one form, the same set as in their index, and true. */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { RULES } from "../../analysis/rules/index.ts";
import { SEVERITIES } from "../../protocol/findings.ts";
import { TARGETS } from "../../protocol/methods.ts";
import { lacks } from "../support/needs.ts";
import { findPythons } from "../support/pythons.ts";
import { misstatements } from "./examples.ts";
import { examplesOf, fitsOne, parsePage } from "./page.ts";

const folder = fileURLToPath(new URL("../../docs/rules/", import.meta.url));
const pages = globSync("*.md", { cwd: folder, ignore: "README.md" })
  .sort()
  .map((file) => ({ name: basename(file, ".md"), page: parsePage(readFileSync(folder + file, "utf8")) }));
const index = readFileSync(`${folder}README.md`, "utf8");

/** The versions on which every page is tried: the oldest, the last with fork as Linux's default, and the newest two. */
const TRIED = ["3.8", "3.13", "3.14", "3.15"] as const;

const HEADINGS = [
  "What happens",
  "What the child sees",
  "Failing example",
  "Fixed example",
  "How to fix",
  "When to ignore",
];

/** `Severity: warning; information where … Reported at the read.` */
const INTRODUCTION = /^(?<summary>[^\n]+)\n\nSeverity: (?<severity>[^.]+)\. Reported [^\n]+\.$/;

describe.each(pages)("the page of $name", ({ name, page }) => {
  it("has the common form", () => {
    expect(page.title).toMatch(new RegExp(`^${name} \\(FC1\\d\\d\\)$`));
    expect(page.introduction).toMatch(INTRODUCTION);
    expect(page.introduction.match(/Severity: (\w+)/)?.[1]).toBeOneOf([...SEVERITIES]);
    expect(page.sections.map(({ heading }) => heading)).toEqual(HEADINGS);
  });

  it("says what the child sees on each target, under its default method", () => {
    const table = page.sections.find(({ heading }) => heading === "What the child sees")!.text;
    const rows = table.split("\n").filter((line) => line.startsWith("| "));
    const firstTwo = rows.slice(1).map((row) =>
      row
        .split("|")
        .slice(1, 3)
        .map((cell) => cell.trim()),
    );
    expect(firstTwo).toEqual(Object.values(TARGETS).map(({ label, defaultMethod }) => [label, defaultMethod]));
  });

  it("leads to no page that does not exist", () => {
    const links = page.sections.flatMap(({ text }) => [...text.matchAll(/\]\(([^)]+)\)/g)].map((link) => link[1]!));
    const local = links.filter((link) => !link.startsWith("https://"));
    expect(local.filter((link) => !pages.some((other) => `${other.name}.md` === link))).toEqual([]);
  });

  it("has a failing and a fixed example, and the fixed one prints the same under every method", () => {
    const [failing, fixed, ...others] = examplesOf(page);
    expect([failing?.name, fixed?.name, others.length]).toEqual(["failing", "fixed", 0]);
    expect(failing!.outputs).not.toEqual([]);
    expect(fixed!.outputs).toHaveLength(1);
    expect(fixed!.outputs[0]!.methods).toEqual(expect.arrayContaining(["fork", "spawn", "forkserver"]));
    expect(fixed!.outputs[0]).toMatchObject({ versions: [], stderr: [], exitCode: 0, ends: true });
  });
});

describe("the index", () => {
  const rows = [...index.matchAll(/^\| (FC\d+) \| \[(.+)\]\((.+)\.md\) \| (.+) \| (.+) \| (yes|not yet) \|$/gm)];
  const listed = rows.map(([, code, name, file, summary, severity, reported]) => {
    return { code, name, file, summary, severity, reported: reported === "yes" };
  });

  it("names each rule once, in the order of their codes, as the pages do", () => {
    const written = pages.map(({ name, page }) => {
      const { summary, severity } = INTRODUCTION.exec(page.introduction)!.groups!;
      const code = /\((.+)\)/.exec(page.title)![1]!;
      return { code, name, file: name, summary, severity: severity!.replace("; ", ", ") };
    });
    expect(listed.map(({ reported: _, ...row }) => row)).toEqual(written.sort((a, b) => a.code.localeCompare(b.code)));
  });

  it("says which rules the analysis reports, with its codes and severities", () => {
    const reported = listed.filter((row) => row.reported);
    expect(reported.map(({ code, name, severity }) => [code, name, /^\w+/.exec(severity!)![0]])).toEqual(
      RULES.map(({ code, name, severity }) => [code, name, severity]),
    );
  });
});

const { found } = findPythons();

describe.each(TRIED)("with Python %s, the examples do what the page says:", (version) => {
  const python = found.find((candidate) => candidate.version === version);
  it.skipIf(lacks(`Python ${version}`, python)).each(pages)("$name", async ({ page }) => {
    expect(await misstatements(page, python!)).toEqual([]);
  });
});

describe("what the pages say of certain versions", () => {
  const blocks = pages.flatMap(({ page }) => examplesOf(page).flatMap(({ outputs }) => outputs));
  const tried = found.filter(({ version }) => TRIED.some((one) => one === version));

  it.skipIf(lacks("one of the versions that the pages are tried with", tried.length === TRIED.length))(
    "has been tried, block by block",
    () => {
      const untried = blocks.filter(({ versions }) => !tried.some(({ fullVersion }) => fitsOne(fullVersion, versions)));
      expect(untried).toEqual([]);
    },
  );
});
