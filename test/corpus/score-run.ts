/**
 * Scores the preview against the corpus: runs every program with `forkcast run` and compares the outcome of each leg,
 * whether anything diverges, and what the program names as different. Needs `npm run build`. Takes some minutes.
 *
 * usage: node test/corpus/score-run.ts [--cli dist/cli.js] [--python 3.13] [--jobs 2] [NAME…]
 *
 * NAME is a part of a case's name. Exit status 1 where a program is judged wrongly.
 */

import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { somePython } from "../support/pythons.ts";
import { type Case, readCorpus } from "./cases.ts";

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: "string", default: fileURLToPath(new URL("../../dist/cli.js", import.meta.url)) },
    python: { type: "string", default: "3.13" },
    jobs: { type: "string", default: "2" },
  },
});

/** What the contract of `forkcast run --format json` promises, as far as it is judged here. */
interface Report {
  readonly legs: Readonly<Record<string, { readonly outcome: string }>>;
  readonly divergences: readonly { readonly kind: string; readonly name: string; readonly varies: boolean }[];
}

const METHODS = ["fork", "spawn"] as const;
const SECONDS = { toEnd: 30, toHang: 8 };

const python = somePython([options.python]);
if (python === undefined) throw new Error(`There is no Python ${options.python} here.`);

/** The preview's report of a copy of the program. Rejects where there is none. */
async function preview(item: Case): Promise<Report> {
  const home = await mkdtemp(join(tmpdir(), "score-run-"));
  try {
    const isFile = item.program.endsWith(".py");
    const folder = join(home, basename(isFile ? dirname(item.program) : item.program));
    await cp(item.program, isFile ? join(folder, basename(item.program)) : folder, { recursive: true });
    const script = join(folder, isFile ? basename(item.program) : "main.py");
    const seconds = METHODS.some((method) => item.run[method] === "hang") ? SECONDS.toHang : SECONDS.toEnd;
    const call = [resolve(options.cli), "run", "--format", "json", "--timeout", String(seconds)];
    return JSON.parse(await output([...call, "--python", python!.path, script, "--", ...item.args], folder)) as Report;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function output(call: readonly string[], cwd: string): Promise<string> {
  return new Promise((done, fail) => {
    execFile(process.execPath, call, { cwd, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error !== null && error.code !== 1) fail(new Error(stderr || error.message));
      else done(stdout);
    });
  });
}

function complaintsAbout(item: Case, { legs, divergences }: Report): string[] {
  const complaints = METHODS.flatMap((method) => {
    const outcome = legs[method]?.outcome ?? "absent";
    return (item.run[method] ?? "").split("|").includes(outcome) ? [] : [`${method} is called ${outcome}`];
  });
  const steady = divergences.filter(({ varies }) => !varies);
  const seen = steady.map(({ kind, name }) => `${kind} ${name}`);
  if (item.differs?.length === 0 && seen.length > 0) complaints.push(`is said to diverge: ${seen.join("; ")}`);
  if ((item.differs?.length ?? 0) > 0 && divergences.length === 0) complaints.push("is said not to diverge");
  for (const { kind, name } of item.differs ?? []) {
    const found = divergences.some((row) => row.kind === kind && row.name === name);
    if (name !== "" && !found) complaints.push(`${kind} ${name} is not named, but ${seen.join("; ") || "nothing"}`);
  }
  return complaints;
}

const cases = readCorpus()
  .filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)))
  .filter(({ needs, inline }) => needs.length === 0 && inline === undefined);
const waiting = [...cases];
let wrong = 0;

async function work(): Promise<void> {
  for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
    const judged = item;
    const complaints = await preview(item).then(
      (report) => complaintsAbout(judged, report),
      (error: unknown) => [`is not run: ${String(error)}`],
    );
    if (complaints.length > 0) wrong += 1;
    for (const complaint of complaints) console.log(`${item.name}: ${complaint}`);
  }
}

await Promise.all(Array.from({ length: Number(options.jobs) }, work));
console.log(`${cases.length - wrong} of ${cases.length} programs are judged rightly.`);
process.exitCode = wrong === 0 ? 0 : 1;
