/**
 * `npm run test:cpython [-- fork spawn forkserver executor 3.11 3.13]`: CPython's own tests of multiprocessing and of
 * process executors, with and without the probe. Prints counts and the tests that end otherwise with the probe; exit status 1 where there is one. Takes long
 * (half an hour and more), so `npm test` leaves it out.
 *
 * Contexts that a test asks for by name are respected: half of these tests ask for one. A test that ends otherwise is
 * run once more both ways, alone: several of them depend on the machine's load. Some hang on a busy machine, also without
 * the probe: a run that takes too long is ended and made anew.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { START_METHODS, type StartMethod } from "../../protocol/methods.ts";
import { probeEnvironment } from "../support/probe.ts";
import { type FoundPython, findPythons } from "../support/pythons.ts";

const RUNNER = fileURLToPath(new URL("cpython_run.py", import.meta.url));
const VERSIONS = ["3.11", "3.13"];
/** Versions that ship the executor's tests: of 3.11, many builds do not. */
const EXECUTOR_VERSIONS = ["3.10", "3.13"];
const EXECUTOR_MODULES: Readonly<Record<string, readonly string[]>> = {
  "3.10": ["test.test_concurrent_futures"],
  "3.13": ["process_pool", "init", "shutdown", "wait", "as_completed", "deadlock"].map(
    (name) => `test.test_concurrent_futures.test_${name}`,
  ),
};

interface Job {
  readonly python: FoundPython;
  readonly module: string;
  readonly method: StartMethod;
  /** What a test's name must hold. */
  readonly part: string;
}

type Outcomes = Readonly<Record<string, string>>;

const ALL = [...START_METHODS, "executor"] as const;
const LONGEST_MINUTES = 15;
const ATTEMPTS = 3;

const given = process.argv.slice(2);
const named = ALL.filter((part) => given.includes(part));
const wanted = named.length > 0 ? named : ALL;
let differing = 0;
for (const job of jobs()) differing += await compare(job);
console.log(differing === 0 ? "No test ends otherwise with the probe." : `${differing} tests end otherwise.`);
process.exitCode = differing === 0 ? 0 : 1;

function jobs(): Job[] {
  const { found } = findPythons();
  const among = found.some(({ version }) => given.includes(version)) ? given : found.map(({ version }) => version);
  const pythons = (versions: readonly string[]) =>
    found.filter(({ version }) => versions.includes(version) && among.includes(version));
  const chosen = START_METHODS.filter((method) => wanted.includes(method));
  const own = pythons(VERSIONS).flatMap((python) =>
    chosen.map((method) => ({ python, module: `test_multiprocessing_${method}`, method, part: "" })),
  );
  // These tests name their contexts themselves, all three.
  const executor = wanted.includes("executor") ? pythons(EXECUTOR_VERSIONS) : [];
  return [
    ...own,
    ...executor.flatMap((python) =>
      (EXECUTOR_MODULES[python.version] ?? []).map((module) => ({
        python,
        module,
        method: "fork" as const,
        part: "ProcessPool",
      })),
    ),
  ];
}

/** How many tests end otherwise with the probe. */
async function compare(job: Job): Promise<number> {
  const bare = await run(job, false);
  const probed = await run(job, true);
  const names = [...new Set([...Object.keys(bare), ...Object.keys(probed)])];
  const suspects = names.filter((name) => bare[name] !== probed[name]);
  const counts = `${Object.keys(bare).length} tests, ${count(bare, "ok")} ok, ${count(bare, "skipped")} skipped bare`;
  const beside = `${count(probed, "ok")} ok, ${count(probed, "skipped")} skipped with the probe`;
  console.log(`CPython ${job.python.fullVersion} ${job.module}: ${counts}; ${beside}; ${suspects.length} to look at`);
  let different = 0;
  for (const name of suspects) different += (await differsAlone(job, name, bare[name], probed[name])) ? 1 : 0;
  return different;
}

async function differsAlone(job: Job, name: string, bare = "not run", probed = "not run"): Promise<boolean> {
  console.log(`  ${name}: ${bare} bare, ${probed} with the probe`);
  const alone = { ...job, part: name };
  const [again, againProbed] = [(await run(alone, false))[name], (await run(alone, true))[name]];
  console.log(`    alone: ${again} bare, ${againProbed} with the probe`);
  return again !== againProbed;
}

function count(outcomes: Outcomes, outcome: string): number {
  return Object.values(outcomes).filter((each) => each === outcome).length;
}

async function run(job: Job, withProbe: boolean): Promise<Outcomes> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const outcomes = await runOnce(job, withProbe);
    if (outcomes !== undefined) return outcomes;
    console.log(
      `  ${job.module} did not end within ${LONGEST_MINUTES} minutes ${withProbe ? "with the probe" : "bare"}`,
    );
  }
  throw new Error(`${job.module} of CPython ${job.python.fullVersion} does not end.`);
}

/** Undefined where it did not end in time. */
async function runOnce({ python, module, method, part }: Job, withProbe: boolean): Promise<Outcomes | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "cpython-"));
  try {
    const options = { EXPLICIT: "respect" };
    const env = withProbe ? probeEnvironment({ python: python.path, method, folder, options }) : process.env;
    const outcomes = join(folder, "outcomes.json");
    const child = spawn(python.path, [RUNNER, outcomes, module, part], {
      env: { ...env, TMPDIR: folder },
      cwd: folder,
      stdio: ["ignore", "ignore", process.env["VERBOSE"] ? "inherit" : "ignore"],
      detached: true,
    });
    const limit = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), LONGEST_MINUTES * 60_000);
    await once(child, "exit");
    clearTimeout(limit);
    if (child.signalCode === "SIGKILL") return undefined;
    return JSON.parse(readFileSync(outcomes, "utf8")) as Outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
