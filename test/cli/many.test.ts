/** `forkcast check` on programs that take long, which two threads share, says what it says of each for itself. */

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forkcast, root } from "./forkcast.ts";

const SCRIPTS = 24;
const FUNCTIONS = 200;
const CALLS = 20;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast-many-"));
  await writeFile(join(folder, "settings.py"), settings());
  for (let at = 0; at < SCRIPTS; at++) await writeFile(join(folder, nameOf(at)), script(at));
});
afterAll(() => rm(folder, { recursive: true }));

const nameOf = (at: number) => `script_${String(at).padStart(2, "0")}.py`;

/** So many functions are run so often that a program takes the longer part of a second. */
function settings(): string {
  const body = Array.from({ length: 40 }, (_, at) => `    y = [x, x + ${at}]\n`).join("");
  const functions = Array.from({ length: FUNCTIONS }, (_, at) => `def step_${at}(x):\n${body}    return y\n\n`);
  return `limit = 0\n\n\ndef get():\n    return limit\n\n\n${functions.join("\n")}`;
}

/** Every third changes what the others only read. */
function script(at: number): string {
  const names = Array.from({ length: FUNCTIONS }, (_, index) => `settings.step_${index}`);
  const steps = Array.from({ length: CALLS }, () => names.map((name) => `    ${name}(${at})\n`).join("")).join("");
  return `import multiprocessing
import settings

names = []


def work(x):
    return settings.get(), names


if __name__ == "__main__":
    names.append(${at})
    ${at % 3 === 0 ? `settings.limit = ${at}` : "print(settings.limit)"}
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        print(pool.map(work, range(3)))
${steps}`;
}

interface Diagnostic {
  readonly file: string;
}

/** Each thread says that it began, as the only thing that is said on stderr. */
const TELL_THREADS = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; import { isMainThread } from "node:worker_threads"; writeSync(2, isMainThread ? "main " : "helper ");',
)}`;

function checkAll(): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const command = ["--import", TELL_THREADS, `${root}dist/cli.js`, "check", "--format", "json", "."];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 1 << 28 }, (_, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
  });
}

describe("forkcast check on programs that take long", () => {
  it("has a second thread help, and finds in each script what it finds there alone, in the order of the files", async () => {
    const { stdout, stderr } = await checkAll();
    expect(stderr).toBe("main helper ");
    const all: Diagnostic[] = JSON.parse(stdout).diagnostics;
    const files = [...new Set(all.map(({ file }) => file))];
    expect(files).toEqual([...Array.from({ length: SCRIPTS }, (_, at) => nameOf(at)), "settings.py"]);
    for (const at of [0, 1, SCRIPTS - 1]) {
      const alone = await forkcast(["check", "--format", "json", nameOf(at)], folder);
      const diagnostics: Diagnostic[] = JSON.parse(alone.stdout).diagnostics;
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(all.filter(({ file }) => file === nameOf(at))).toEqual(diagnostics);
    }
  });
});
