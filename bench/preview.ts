/**
 * `npm run bench:preview [-- ROUNDS]`: what engine 2 costs, as ratios of medians from alternating runs.
 *
 *  - programs with the probe riding along against the same programs without it (no supervisor in either)
 *  - a whole preview of two legs against the two bare runs, of which it may take 1.15 and 0.2 s
 *
 * Wall time, standard output thrown away; on Linux also the processor's time of all processes, which a busy machine
 * leaves nearly as it is. The bare runs name their start method themselves.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "../preview/index.ts";
import type { StartMethod } from "../protocol/methods.ts";
import { probeEnvironment } from "../test/support/probe.ts";
import { somePython } from "../test/support/pythons.ts";
import { median, root, row } from "./measure.ts";

const ROUNDS = Number(process.argv[2] ?? 9);
const PROGRAMS = join(root, "bench/programs");
const PROBE = join(root, "preview/probe");
/** What a preview may take: so many times its bare runs, and so many seconds beside them. */
const ALLOWED = { times: 1.15, seconds: 0.2 };

const python = somePython();
if (python === undefined) throw new Error("This benchmark runs Python programs, and found no Python.");
const folder = mkdtempSync(join(tmpdir(), "bench-preview-"));
try {
  console.log(`CPython ${python.fullVersion}, medians of ${ROUNDS} alternating runs`);
  await ride("nothing imported: with probe / without", "nothing.py", "fork", "≤ 1.05", 10 * ROUNDS);
  await ride("64 processes under spawn: with probe / without", "processes.py", "spawn", "≤ 1.10");
  await ride("64 processes under fork: with probe / without", "processes.py", "fork", "≤ 1.40");
  await ride("Pool(4).map of 10,000, fork: with probe / without", "pool_map.py", "fork", "≤ 1.20");
  await wholePreview("two legs, nothing imported: preview / (1.15 bare + 0.2 s)", "nothing.py");
  await wholePreview("two legs, 64 processes: preview / (1.15 bare + 0.2 s)", "processes.py");
  await wholePreview("two legs, Pool(4).map: preview / (1.15 bare + 0.2 s)", "pool_map.py");
} finally {
  rmSync(folder, { recursive: true });
}

async function ride(
  what: string,
  program: string,
  method: StartMethod,
  goal: string,
  rounds: number = ROUNDS,
): Promise<void> {
  const own = mkdtempSync(join(folder, "ride-"));
  const probed = probeEnvironment({ python: python!.path, method, folder: own });
  const { seconds, processor } = await inTurn(
    () => run(program, method, process.env),
    async () => {
      truncateSync(join(own, "events"));
      await run(program, method, probed);
    },
    rounds,
  );
  const [bare, rides] = seconds;
  const times = processor === undefined ? "" : `, processor's time ${(processor[1] / processor[0]).toFixed(2)}`;
  row(what, median(rides) / median(bare), goal, `${milliseconds(rides)} against ${milliseconds(bare)} ms${times}`);
}

async function wholePreview(what: string, program: string): Promise<void> {
  const methods = ["fork", "spawn"] as const;
  const { seconds } = await inTurn(
    async () => {
      for (const method of methods) await run(program, method, process.env);
    },
    async () => {
      const { verdict, divergences } = await preview({
        program: { script: join(PROGRAMS, program) },
        args: ["fork"],
        cwd: PROGRAMS,
        methods,
        python: python!.path,
        timeoutSeconds: 120,
        probeFolder: PROBE,
      });
      if (divergences.length > 0) throw new Error(`${program} does not diverge, and yet: ${verdict}`);
    },
  );
  const [bare, previews] = seconds;
  const detail = `${milliseconds(previews)} against ${milliseconds(bare)} ms`;
  const allowed = ALLOWED.times * median(bare) + ALLOWED.seconds;
  row(what, median(previews) / allowed, "≤ 1", `${detail}, ${(1000 * allowed).toFixed(0)} allowed`);
}

interface Times {
  readonly seconds: readonly [number[], number[]];
  /** Of all runs together, since the system counts in hundredths of a second; undefined where it does not tell. */
  readonly processor: readonly [number, number] | undefined;
}

/** The times of both, run in turn, after one round that is not counted. */
async function inTurn(
  first: () => Promise<void>,
  second: () => Promise<void>,
  rounds: number = ROUNDS,
): Promise<Times> {
  const seconds: [number[], number[]] = [[], []];
  const processor: [number, number] = [0, 0];
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of [first, second].entries()) {
      const [began, before] = [performance.now(), ticksOfChildren()];
      await work();
      if (round === 0) continue;
      seconds[index]!.push((performance.now() - began) / 1000);
      processor[index]! += ticksOfChildren() - before;
    }
  }
  return { seconds, processor: Number.isNaN(processor[0]) ? undefined : processor };
}

/** What this process's children, and theirs, have used of the processor; https://docs.kernel.org/filesystems/proc.html. */
function ticksOfChildren(): number {
  if (process.platform !== "linux") return Number.NaN;
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]!.split(" ");
  return Number(fields[13]) + Number(fields[14]);
}

function run(program: string, method: StartMethod, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(python!.path, [join(PROGRAMS, program), method], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("error", reject);
    child.on("close", (status) => (status === 0 ? resolve() : reject(new Error(`${program} ended with ${status}`))));
  });
}

function milliseconds(seconds: readonly number[]): string {
  return (1000 * median(seconds)).toFixed(0);
}
