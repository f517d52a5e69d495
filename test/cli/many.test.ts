/** `forkcast check` on many files, which two threads share, says what it says of each file for itself. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forkcast } from "./forkcast.ts";

const SCRIPTS = 90;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast-many-"));
  await mkdir(join(folder, "scripts"));
  await writeFile(join(folder, "scripts/settings.py"), "limit = 0\n\n\ndef get():\n    return limit\n");
  for (let at = 0; at < SCRIPTS; at++) await writeFile(join(folder, "scripts", `script_${at}.py`), script(at));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every third changes what the others only read; the outline of some does not tell what they import. */
function script(at: number): string {
  return `import multiprocessing
${at % 2 === 0 ? "import settings" : 'import importlib\nsettings = importlib.import_module("settings")'}

names = []


def work(x):
    return settings.get(), names


if __name__ == "__main__":
    names.append(${at})
    ${at % 3 === 0 ? `settings.limit = ${at}` : "print(settings.limit)"}
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        print(pool.map(work, range(3)))
`;
}

interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

async function diagnosticsOf(...paths: string[]): Promise<Diagnostic[]> {
  const { stdout, status } = await forkcast(["check", "--format", "json", ...paths], folder);
  expect(status).toBe(1);
  return JSON.parse(stdout).diagnostics;
}

describe("forkcast check on many files", () => {
  it("finds in each script what it finds there alone, in the order of the files", async () => {
    const all = await diagnosticsOf("scripts");
    const files = [...new Set(all.map(({ file }) => file))];
    expect(files).toHaveLength(SCRIPTS + 1);
    expect(files).toEqual(files.toSorted());
    for (const at of [0, 1, 2, 45, 88, 89]) {
      const file = `scripts/script_${at}.py`;
      const alone = await diagnosticsOf(file);
      expect(alone.length).toBeGreaterThan(0);
      expect(all.filter((each) => each.file === file)).toEqual(alone.filter((each) => each.file === file));
    }
  });

  it("says the same at each call", async () => {
    const [first, second] = await Promise.all([diagnosticsOf("scripts"), diagnosticsOf("scripts")]);
    expect(second).toEqual(first);
  });
});
