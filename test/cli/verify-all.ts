/**
 * `npm run verify`: every one of the project's own programs, checked and run. Prints what surprises and is not listed,
 * what is listed and surprises nobody any more, and the sums of each set. Takes some minutes.
 *
 * usage: node test/cli/verify-all.ts [--python 3.13] [--jobs 2] [--sets examples,corpus] [NAME…]
 *
 * NAME is a part of a program's place. Exit status 1 where something is printed beside the sums.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type FoundPython, somePython } from "../support/pythons.ts";
import { type Program, SETS, type SetName } from "./programs.ts";
import { SURPRISES } from "./surprises.ts";
import { surprises, type Verification, verify } from "./verification.ts";

const SECONDS = { toEnd: 30, toHang: 6 };

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: "string", default: "3.13" },
    jobs: { type: "string", default: "2" },
    sets: { type: "string", default: Object.keys(SETS).join() },
  },
});

const python = somePython([options.python]);
if (python === undefined) throw new Error(`There is no Python ${options.python} here.`);

/** Each program in a folder of its own, so that no file of another is taken for one of its modules. */
async function verifyAlone({ path }: FoundPython, program: Program): Promise<Verification> {
  const home = await mkdtemp(join(tmpdir(), "verify-all-"));
  try {
    await program.write(home);
    const timeout = String(program.ends ? SECONDS.toEnd : SECONDS.toHang);
    const call = ["--timeout", timeout, "--python", path, program.place, "--", ...program.args];
    return (await verify(home, call)).report;
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Sums {
  readonly reports: Verification[];
  readonly surprises: string[];
}

async function verifySet(programs: readonly Program[]): Promise<Sums> {
  const waiting = [...programs];
  const sums: Sums = { reports: [], surprises: [] };
  const work = async () => {
    for (let program = waiting.shift(); program !== undefined; program = waiting.shift()) {
      const { place } = program;
      await verifyAlone(python!, program).then(
        (report) => {
          sums.reports.push(report);
          sums.surprises.push(...surprises(report));
        },
        (error: unknown) => sums.surprises.push(`${place}: is not verified: ${String(error)}`),
      );
    }
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, work));
  return sums;
}

function sum(reports: readonly Verification[], of: "findings" | "divergences"): string {
  const keys = Object.keys(reports[0]?.totals[of] ?? {});
  return keys.map((key) => `${reports.reduce((all, { totals }) => all + (totals[of][key] ?? 0), 0)} ${key}`).join(", ");
}

let wrong = 0;

for (const set of options.sets.split(",") as SetName[]) {
  const programs = (await SETS[set](python)).filter(({ place }) => isNamed(place));
  const { reports, surprises: found } = await verifySet(programs);
  const listed = SURPRISES[set].filter((line) => programs.some(({ place }) => line.startsWith(place)));
  const lines = [
    ...found.filter((line) => !listed.includes(line)),
    ...listed.filter((line) => !found.includes(line)).map((line) => `listed, and not so: ${line}`),
  ];
  wrong += lines.length;
  for (const line of lines.sort()) console.log(line);
  const scripts = reports.reduce((all, report) => all + report.scripts.length, 0);
  console.log(
    `${set}: ${programs.length} programs, ${scripts} scripts; findings: ${sum(reports, "findings")}; ` +
      `divergences: ${sum(reports, "divergences")}; ${found.length} surprises, ${listed.length} listed`,
  );
}

process.exitCode = wrong === 0 ? 0 : 1;

function isNamed(place: string): boolean {
  return names.length === 0 || names.some((part) => place.includes(part));
}
