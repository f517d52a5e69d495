/**
 * `npm run bench:analysis`: how fast engine 1 is, as ratios from one run.
 *
 *  - a check of a whole standard library against a bare parse of the same bytes
 *  - from an edit to its findings, against a full parse and analysis, in a script of 5,000 lines with 50 start sites
 *  - a check of multiprocessing code against pyright's of the same files
 *  - the longest time that the language server's main loop is held while a standard library is checked as a workspace,
 *    and the long script is edited
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { createWorkspace, type Workspace } from "../analysis/index.ts";
import { TARGET_NAMES } from "../protocol/methods.ts";
import { somePython } from "../test/support/pythons.ts";
import { longScript } from "./long-script.ts";
import { alternate, median, percentile, type Run, root, row } from "./measure.ts";
import { largestStall, type Stall } from "./stalls.ts";

const ROUNDS = 7;
const STALL_ROUNDS = 3;
const PYRIGHT = "1.1.414";

await wholeStandardLibrary();
await editToFindings();
await againstPyright();
await serverStalls();

async function wholeStandardLibrary(): Promise<void> {
  const folder = standardLibrary();
  const runs = await alternate(
    [
      { name: "parse", command: ["bench/parse-only.ts", folder] },
      { name: "check", command: ["dist/cli.js", "check", "--format", "json", folder] },
    ],
    ROUNDS,
  );
  compare("check of the standard library / bare parse of its bytes", runs, "check", "parse", "≤ 1.5");
}

async function editToFindings(): Promise<void> {
  const file = "/workspace/long_script.py";
  const text = longScript({ lines: 5_000, startSites: 50 });
  const full = await Promise.all(Array.from({ length: ROUNDS }, () => fullAnalysis(file, text)));
  const workspace = await openWorkspace();
  findings(workspace, file, text);
  const edits = Array.from({ length: 100 }, (_, index) => timed(() => findings(workspace, file, edited(text, index))));
  const ratio = percentile(edits, 0.95) / median(full);
  const detail = `p95 of 100 edits ${percentile(edits, 0.95).toFixed(1)} ms, whole ${median(full).toFixed(1)} ms`;
  row("edit to findings (p95) / full parse and analysis, 5,000 lines", ratio, "≤ 0.3", detail);
}

async function serverStalls(): Promise<void> {
  const text = longScript({ lines: 5_000, startSites: 50 });
  const texts = Array.from({ length: 100 }, (_, index) => edited(text, index));
  const stalls: Stall[] = [];
  for (let round = 0; round < STALL_ROUNDS; round++) stalls.push(await largestStall(standardLibrary(), texts));
  const most = (which: keyof Stall) => median(stalls.map((each) => each[which]));
  const detail = `by the clock ${most("clock").toFixed(0)} ms; server ${most("peakMiB").toFixed(0)} MiB`;
  row("largest stall of the server's main loop, in ms of processor time", most("processor"), "≤ 50", detail);
}

/** A letter typed into a comment, a body, or an expression, somewhere else each time. */
function edited(text: string, index: number): string {
  const lines = text.split("\n");
  const line = Math.floor((lines.length * (index + 0.5)) / 100);
  lines[line] += index % 2 === 0 ? "  # x" : "";
  lines.splice(line, 0, ...(index % 2 === 0 ? [] : ["# a new line"]));
  return lines.join("\n");
}

async function fullAnalysis(file: string, text: string): Promise<number> {
  const workspace = await openWorkspace();
  return timed(() => findings(workspace, file, text));
}

async function openWorkspace(): Promise<Workspace> {
  const require = createRequire(import.meta.url);
  const bytes = (path: string) => new Uint8Array(readFileSync(require.resolve(path)));
  const grammar = {
    runtime: bytes("web-tree-sitter/web-tree-sitter.wasm"),
    python: bytes("tree-sitter-python/tree-sitter-python.wasm"),
  };
  return createWorkspace(grammar, { roots: ["/workspace"], targets: TARGET_NAMES });
}

function findings(workspace: Workspace, file: string, text: string): void {
  workspace.update(file, text);
  for (const path of workspace.wanted(file)) workspace.remove(path);
  workspace.report(file);
}

/** Milliseconds of processor time: others on the machine do not count. */
function timed(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

/** Short programs, of which a start is the longer part; and a project's own long files, with all that they import. */
async function againstPyright(): Promise<void> {
  await sideBySide("the project's corpus", [join(root, "test/corpus")]);
  await sideBySide("multiprocessing, concurrent and their tests", ownOfMultiprocessing());
}

async function sideBySide(what: string, paths: readonly string[]): Promise<void> {
  const pyright = installedPyright();
  const runs = await alternate(
    [
      { name: "pyright", command: [pyright, ...paths] },
      { name: "forkcast", command: ["dist/cli.js", "check", "--format", "json", ...paths] },
    ],
    ROUNDS,
  );
  compare(`pyright / forkcast check, ${what}`, runs, "pyright", "forkcast", "≥ 10");
}

/** What a standard library has about processes. */
function ownOfMultiprocessing(): string[] {
  const library = standardLibrary();
  const tests = readdirSync(join(library, "test")).filter((name) => /multiprocessing|concurrent_futures/.test(name));
  return [
    join(library, "multiprocessing"),
    join(library, "concurrent"),
    ...tests.map((name) => join(library, "test", name)),
  ];
}

/** Pyright's command line, installed once into the user's cache: it is a yardstick, no dependency. */
function installedPyright(): string {
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "forkcast", `pyright-${PYRIGHT}`);
  const script = join(cache, "node_modules/pyright/index.js");
  if (!existsSync(script)) {
    mkdirSync(cache, { recursive: true });
    execFileSync("npm", ["install", "--prefix", cache, "--no-save", `pyright@${PYRIGHT}`], { stdio: "ignore" });
  }
  return script;
}

function standardLibrary(): string {
  const python = somePython();
  if (python === undefined) throw new Error("This benchmark reads a Python's standard library, and found no Python.");
  const script = "import sysconfig; print(sysconfig.get_path('stdlib'))";
  return execFileSync(python.path, ["-c", script], { encoding: "utf8" }).trim();
}

function compare(what: string, runs: Map<string, Run[]>, above: string, below: string, goal: string): void {
  const all = (name: string, which: keyof Run) => runs.get(name)!.map((run) => run[which]);
  const ratio = (which: keyof Run) =>
    median(all(above, which).map((value, index) => value / all(below, which)[index]!));
  const told = [above, below].map((name) => {
    const [seconds, processor, peak] = (["seconds", "processor", "peakMiB"] as const).map((each) =>
      median(all(name, each)),
    );
    return `${name} ${seconds!.toFixed(2)} s (${processor!.toFixed(2)} s on the processor), ${peak!.toFixed(0)} MiB`;
  });
  const byProcessor = `by processor time of all threads ${ratio("processor").toFixed(2)}`;
  row(what, ratio("seconds"), goal, [byProcessor, ...told].join("; "));
}
