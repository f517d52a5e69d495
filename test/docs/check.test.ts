/** `forkcast check` over the examples: a failing one gives its page's rule and no other, a fixed one nothing. */

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { RULES } from "../../analysis/rules/index.ts";
import { writeExample } from "./examples.ts";
import { type Example, examplesOf, parsePage } from "./page.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rulesFolder = join(root, "docs/rules/");
const pages = globSync("*.md", { cwd: rulesFolder, ignore: "README.md" }).map((file) => basename(file, ".md"));

/** Says that another finding matters more than before, so it stands beside that one. */
const COMPANION = "default-method-change";

describe.each(pages)("the page of %s", (rule) => {
  const examples = async () => examplesOf(parsePage(await readFile(`${rulesFolder}${rule}.md`, "utf8")));
  const isReported = RULES.some(({ name }) => name === rule);

  it(`has a failing example that breaks ${isReported ? "this rule and no other" : "no other rule"}`, async () => {
    const [failing] = await examples();
    const found = await rulesBrokenBy(failing!);
    if (rule === COMPANION) expect(found.includes(rule)).toBe(isReported);
    else expect(found.filter((name) => name !== COMPANION)).toEqual(isReported ? [rule] : []);
  });

  it("has a fixed example that breaks none", async () => {
    const [, fixed] = await examples();
    expect(await rulesBrokenBy(fixed!)).toEqual([]);
  });
});

/** The names of the rules that `check` reports, each once. */
async function rulesBrokenBy(example: Example): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "forkcast-check-"));
  try {
    const { text, prompt } = await writeExample(example, folder);
    if (prompt) await turnIntoNotebook(text, folder);
    const report = JSON.parse(await check(folder)) as { diagnostics: { rule: string }[] };
    return [...new Set(report.diagnostics.map(({ rule }) => rule))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is typed at a prompt has no file that could be checked; a notebook's cell is the same code in one. */
async function turnIntoNotebook(text: string, folder: string): Promise<void> {
  const cell = { cell_type: "code", execution_count: null, metadata: {}, outputs: [], source: text };
  const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  await writeFile(join(folder, "main.ipynb"), JSON.stringify(notebook));
  await rm(join(folder, "main.py"));
}

/** Rejects where the call itself failed; findings (exit status 1) are a result. */
function check(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(root, "dist/cli.js"), "check", "--format", "json", "."],
      { cwd: folder },
      (error, stdout) => {
        if (error === null || error.code === 1) resolve(stdout);
        else reject(error);
      },
    );
  });
}
