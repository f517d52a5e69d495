/**
 * Writes the table of docs/precision.md: how each rule is held by tests, counted in the tests' own sources.
 *
 * usage: node scripts/coverage.ts [--check]     --check: only say what is stale, with exit status 1
 */

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { FIXES } from "../analysis/fixes/index.ts";
import { RULES } from "../analysis/rules/index.ts";
import { emptyWorkspace, FIXTURES, load, programsIn } from "../test/analysis/fixtures.ts";
import { CLEAN, readCorpus } from "../test/corpus/cases.ts";
import { examplesOf, parsePage } from "../test/docs/page.ts";
import { FIX_FIXTURES, markedFindings } from "../test/fixes/programs.ts";

const PAGE = fileURLToPath(new URL("../docs/precision.md", import.meta.url));
const pageOf = (rule: string) => new URL(`../docs/rules/${rule}.md`, import.meta.url);

const HEAD = [
  "| rule | lines that must be reported: fixtures | corpus | neighbours that must not: fixtures | corpus | executed examples | fixes tried by running |",
  "|---|---|---|---|---|---|---|",
];

const fixtures = [...programsIn(FIXTURES).values()].flatMap((program) => [...program.values()]);
const corpus = readCorpus();

/** The marks in a text that expect a rule. */
function marksOf(text: string, rule: string): number {
  return [...text.matchAll(/# expect: (.+)$/gm)]
    .flatMap(([, marks = ""]) => marks.split("; "))
    .filter((mark) => mark.startsWith(`${rule} `)).length;
}

/** The functions and classes of a text's own level, each with what stands between it and the next. */
const definitionsIn = (text: string) => text.split(/^(?=(?:async def|def|class) )/m).slice(1);

/** In files that expect the rule: the functions and classes without such a mark. */
function neighboursIn(text: string, rule: string): number {
  if (marksOf(text, rule) === 0) return 0;
  return definitionsIn(text).filter((each) => marksOf(each, rule) === 0).length;
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);

/** Programs that the fixes are applied to and run, by the rule of the finding that is mended. */
async function fixesTried(): Promise<ReadonlyMap<string, number>> {
  const tried = new Map<string, number>();
  for (const { name, rules } of FIXES) {
    if (rules === "all") continue;
    for (const file of globSync("*.py", { cwd: `${FIX_FIXTURES}${name}`, ignore: "*.after.py" }).sort()) {
      const path = `${FIX_FIXTURES}${name}/${file}`;
      const program = new Map([[path, await readFile(path, "utf8")]]);
      const workspace = await emptyWorkspace();
      load(workspace, program);
      const mended = markedFindings(workspace, program, "mend").find(({ rule }) => rules.includes(rule));
      if (mended) tried.set(mended.rule, (tried.get(mended.rule) ?? 0) + 1);
    }
  }
  return tried;
}

async function table(): Promise<readonly string[]> {
  const tried = await fixesTried();
  const rows = await Promise.all(
    RULES.map(async ({ name }) => {
      const examples = examplesOf(parsePage(await readFile(pageOf(name), "utf8")));
      const offered = FIXES.some(({ rules }) => rules !== "all" && rules.includes(name));
      const cells = [
        sum(fixtures.map((text) => marksOf(text, name))),
        sum(corpus.map(({ expected }) => expected.filter(({ rule }) => rule === name).length)),
        sum(fixtures.map((text) => neighboursIn(text, name))),
        corpus.filter(({ folder, tempts }) => folder === CLEAN && tempts.includes(name)).length,
        sum(examples.map(({ outputs }) => outputs.length)),
        offered ? (tried.get(name) ?? 0) : "no fix",
      ];
      if (cells.includes(0)) throw new Error(`${name} lacks something: ${cells.join(", ")}`);
      return `| [${name}](rules/${name}.md) | ${cells.join(" | ")} |`;
    }),
  );
  return [...HEAD, ...rows];
}

const before = await readFile(PAGE, "utf8");
const [start, end] = ["<!-- coverage -->", "<!-- /coverage -->"].map((mark) => before.indexOf(mark)) as [
  number,
  number,
];
if (start < 0 || end < start) throw new Error("docs/precision.md lacks <!-- coverage --> … <!-- /coverage -->");
const after = `${before.slice(0, start)}<!-- coverage -->\n${(await table()).join("\n")}\n${before.slice(end)}`;
if (before !== after && process.argv.includes("--check")) {
  console.error("docs/precision.md is stale against the tests: run `npm run rules`.");
  process.exitCode = 1;
} else if (before !== after) {
  await writeFile(PAGE, after);
}
