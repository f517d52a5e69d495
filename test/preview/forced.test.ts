/** A program that is run or debugged under a method, without being recorded: in every interpreter, in every process. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { forcedVariables } from "../../preview/index.ts";
import { START_METHODS } from "../../protocol/methods.ts";
import { findPythons } from "../support/pythons.ts";

const PROBE = new URL("../../preview/probe", import.meta.url).pathname;

const SCRIPT = `
import multiprocessing, sys

def work(queue):
    queue.put(multiprocessing.get_start_method())

if __name__ == "__main__":
    other = "spawn" if sys.argv[1] == "fork" else "fork"
    multiprocessing.set_start_method(other)
    queue = multiprocessing.get_context(other).Queue()
    child = multiprocessing.Process(target=work, args=(queue,))
    child.start()
    print(type(child._popen).__module__, queue.get(), any(entry.endswith("probe/forced") for entry in sys.path))
    child.join()
`;

const POPEN = { fork: "popen_fork", spawn: "popen_spawn_posix", forkserver: "popen_forkserver" };

describe("a forced method", () => {
  const folder = mkdtempSync(join(tmpdir(), "forkcast-forced-"));
  const run = (python: string, file: string, args: readonly string[], env: Record<string, string>) =>
    execFileSync(python, [join(folder, file), ...args], { encoding: "utf8", env: { ...process.env, ...env } });
  writeFileSync(join(folder, "main.py"), SCRIPT);
  writeFileSync(join(folder, "nothing.py"), "import sys\nprint('multiprocessing' in sys.modules)\n");
  writeFileSync(join(folder, "sitecustomize.py"), "print('their own')\n");
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const { version, path } of findPythons().found) {
    it(`counts in Python ${version} also where the script asks for another`, () => {
      for (const method of START_METHODS) {
        const said = run(path, "main.py", [method], forcedVariables(PROBE, method, {}));
        expect(said).toBe(`multiprocessing.${POPEN[method]} ${method} False\n`);
      }
    });

    it(`imports nothing in Python ${version} that the program does not, and leaves its sitecustomize alone`, () => {
      const variables = forcedVariables(PROBE, "spawn", { PYTHONPATH: folder });
      expect(run(path, "nothing.py", [], variables)).toBe("their own\nFalse\n");
    });
  }
});
