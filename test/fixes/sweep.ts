/**
 * Applies the fixes to the whole corpus and runs what they leave:
 *
 *     node test/fixes/sweep.ts [--run] [NAME…]
 *
 * Every offered fix must leave code that Python reads, with that finding gone and none new. With `--run`, each program
 * that fixes alone bring to silence is run under fork and spawn, and must do the same under both.
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../../protocol/findings.ts";
import type { ProgramTexts } from "../analysis/fixtures.ts";
import { type Case, CORPUS, readCorpus } from "../corpus/cases.ts";
import { somePython } from "../support/pythons.ts";
import { fixed, mending, repaired, seenUnder, workspaceOf } from "./programs.ts";

export interface Sweep {
  readonly findings: number;
  /** How many of them have a fix that mends, by rule. */
  readonly mended: ReadonlyMap<string, { readonly findings: number; readonly fixes: number }>;
  /** What a fix left that it must not, in words. */
  readonly faults: readonly string[];
}

/** The Python programs of the corpus that are scripts. */
export function sweptCases(names: readonly string[] = []): readonly Case[] {
  const all = readCorpus().filter(({ inline }) => inline === undefined);
  return names.length === 0 ? all : all.filter(({ name }) => names.some((each) => name.includes(each)));
}

export function textsOf({ files }: Case): ProgramTexts {
  return new Map(files.map((file) => [join(CORPUS, file), readFileSync(join(CORPUS, file), "utf8")]));
}

/** Applies each offered fix of each finding by itself. */
export async function sweep(cases: readonly Case[], python: string): Promise<Sweep> {
  const mended = new Map<string, { findings: number; fixes: number }>();
  const faults: string[] = [];
  const after: { readonly what: string; readonly text: string }[] = [];
  let count = 0;
  for (const each of cases) {
    const program = textsOf(each);
    const workspace = await workspaceOf(program);
    const before = findingsOf(program, workspace);
    for (const finding of before) {
      count++;
      const tally = mended.get(finding.rule) ?? { findings: 0, fixes: 0 };
      mended.set(finding.rule, tally);
      tally.findings++;
      const fix = mending(workspace, finding);
      if (!fix) continue;
      tally.fixes++;
      const what = `${each.name}:${finding.range.start.line + 1} ${finding.rule} ${finding.symbol}: ${fix.title}`;
      const texts = fixed(program, fix);
      for (const [file, text] of texts) if (text !== program.get(file)) after.push({ what, text });
      const now = findingsOf(texts, await workspaceOf(texts));
      if (countOf(now, finding) >= countOf(before, finding)) faults.push(`${what}: the finding is still there`);
      const fresh = now.find((one) => countOf(now, one) > countOf(before, one));
      if (fresh) faults.push(`${what}: brings ${fresh.rule} ${fresh.symbol}`);
    }
  }
  const unread = unreadable(
    python,
    after.map(({ text }) => text),
  );
  faults.push(...unread.map(({ index, error }) => `${after[index]?.what}: ${error}`));
  return { findings: count, mended, faults };
}

function findingsOf(program: ProgramTexts, workspace: Awaited<ReturnType<typeof workspaceOf>>): Finding[] {
  return [...program.keys()].flatMap((file) => workspace.report(file).findings);
}

const countOf = (findings: readonly Finding[], { rule, symbol, file }: Finding) =>
  findings.filter((each) => each.rule === rule && each.symbol === symbol && each.file === file).length;

const COMPILE = `
import json, sys
for index, text in enumerate(json.load(sys.stdin)):
    try:
        compile(text, "after.py", "exec")
    except SyntaxError as error:
        print(json.dumps({"index": index, "error": str(error)}))
`;

function unreadable(
  python: string,
  texts: readonly string[],
): readonly { readonly index: number; readonly error: string }[] {
  const output = execFileSync(python, ["-c", COMPILE], { input: JSON.stringify(texts), encoding: "utf8" });
  return output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * Runs the program as the fixes leave it. `undefined` where it cannot be run, or where no fix was offered, or where
 * something is left to mend by hand; else what differs, in words, or nothing.
 */
async function runRepaired(each: Case, python: string): Promise<string | undefined> {
  if (each.needs.length > 0) return undefined;
  const { program, fixes, left } = await repaired(textsOf(each));
  if (fixes.length === 0 || left.some(({ severity }) => severity !== "information")) return undefined;
  const options = { python, args: each.args };
  const [fork, spawn] = await Promise.all([seenUnder("fork", program, options), seenUnder("spawn", program, options)]);
  if (fork.outcome !== "ok") return `${each.name}: ends with ${fork.outcome} under fork\n${fork.stderr}`;
  if (spawn.outcome !== "ok") return `${each.name}: ends with ${spawn.outcome} under spawn\n${spawn.stderr}`;
  const before = each.run.fork === "ok" ? await seenUnder("fork", textsOf(each), options) : fork;
  const all = [before, fork, spawn].map(({ lines }) => lines.join("\n"));
  return new Set(all).size === 1 ? "" : `${each.name}: prints other lines\n${all.join("\n-----\n")}`;
}

async function main(words: readonly string[]): Promise<number> {
  const python = somePython(["3.13"])?.path;
  if (!python) throw new Error("Python 3.13 is needed");
  const cases = sweptCases(words.filter((word) => !word.startsWith("--")));
  const { findings, mended, faults } = await sweep(cases, python);
  const fixes = [...mended.values()].reduce((sum, each) => sum + each.fixes, 0);
  for (const [rule, each] of [...mended].sort()) console.log(`${rule}: ${each.fixes} of ${each.findings}`);
  console.log(`${fixes} of ${findings} findings in ${cases.length} programs have a fix`);
  const run = words.includes("--run") ? await runAll(cases, python) : { ran: 0, faults: [] };
  if (words.includes("--run")) console.log(`${run.ran} programs were mended by fixes alone and run`);
  for (const each of [...faults, ...run.faults]) console.log(`FAULT ${each}`);
  return faults.length + run.faults.length === 0 ? 0 : 1;
}

/** How many programs could be run, and what differed there, in words. */
export async function runAll(cases: readonly Case[], python: string) {
  const faults: string[] = [];
  let ran = 0;
  for (const each of cases) {
    const seen = await runRepaired(each, python);
    if (seen !== undefined) ran++;
    if (seen) faults.push(seen);
  }
  return { ran, faults };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
