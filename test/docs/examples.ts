/** Runs the examples of a documentation page with real Python and says where the page is wrong. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type RunResult, runForced } from "../support/methodRunner.ts";
import type { FoundPython } from "../support/pythons.ts";
import { type Example, type Expected, examplesOf, expectedOf, type Method, type Page } from "./page.ts";

const METHODS: readonly Method[] = ["default", "fork", "spawn", "forkserver"];

/** Seconds for a program that ends, on a busy machine. */
const ENOUGH = 60;

/**
 * Runs all examples of the page, two at a time, under each method for which the page says what this interpreter does.
 * What differs comes back as text, a line each; nothing means that the page is right.
 */
export async function misstatements(page: Page, python: FoundPython): Promise<string[]> {
  const runs = examplesOf(page).flatMap((example) =>
    METHODS.flatMap((method) => {
      const expected = expectedOf(example, method, python.fullVersion);
      return expected === undefined ? [] : [{ example, method, expected }];
    }),
  );
  const found: string[][] = [];
  const next = async (): Promise<void> => {
    for (let run = runs.shift(); run !== undefined; run = runs.shift()) {
      const { example, method, expected } = run;
      const differences = differencesOf(expected, await runExample(example, method, python.path, expected));
      found.push(differences.map((difference) => `${example.name} example under ${method}: ${difference}`));
    }
  };
  await Promise.all([next(), next()]);
  return found.flat();
}

/** Runs the example in a folder of its own, which is gone afterwards. */
async function runExample(example: Example, method: Method, python: string, expected: Expected): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), "forkcast-docs-"));
  try {
    const { text, prompt } = await writeExample(example, folder);
    return await runForced({
      python,
      argv: prompt ? ["-c", text] : ["main.py"],
      method: method === "default" ? undefined : method,
      cwd: folder,
      timeout: ENOUGH,
      ...(expected.ends ? {} : { settled: (stdout, stderr) => hasSaid(expected, stdout, stderr) }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Writes `main.py` and the example's other files; returns its main program. Throws where it has none. */
export async function writeExample(example: Example, folder: string): Promise<NonNullable<Example["main"]>> {
  if (example.main === undefined) throw new Error(`the ${example.name} example has no main program`);
  const files = new Map([...example.files, ["main.py", example.main.text]]);
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return example.main;
}

/** Whether all is there that the page announces. */
function hasSaid(expected: Expected, stdout: string, stderr: string): boolean {
  const lines = stdout.split("\n");
  return (
    expected.stdout.every((line) => lines.includes(line)) && expected.stderr.every((text) => stderr.includes(text))
  );
}

function differencesOf(expected: Expected, result: RunResult): string[] {
  const printed = result.stdout.split("\n").slice(0, -1);
  const differences: string[] = [];
  if (JSON.stringify([...printed].sort()) !== JSON.stringify([...expected.stdout].sort())) {
    differences.push(`prints ${JSON.stringify(printed)}, not ${JSON.stringify(expected.stdout)}`);
  }
  for (const text of expected.stderr.filter((part) => !result.stderr.includes(part))) {
    differences.push(`the standard error lacks ${JSON.stringify(text)}: ${result.stderr}`);
  }
  // What is said once a hanging program is being ended is no claim of the page's.
  const silent = expected.stderr.length === 0 && expected.ends;
  if (silent && result.stderr !== "") differences.push(`unannounced errors: ${result.stderr}`);
  if (result.ended !== expected.ends) differences.push(result.ended ? "ends" : "does not end");
  if (result.ended && result.exitCode !== expected.exitCode) differences.push(`exit status ${result.exitCode}`);
  return differences;
}
