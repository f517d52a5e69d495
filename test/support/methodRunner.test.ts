/** The ground truth itself: each outcome is recognised, and nothing is left behind. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runUnder } from "./methodRunner.ts";
import { lacks } from "./needs.ts";
import { somePython } from "./pythons.ts";

const python = somePython(["3.11", "3.12", "3.13"]);
const folder = mkdtempSync(join(tmpdir(), "runner-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, ...lines: string[]): string {
  const path = join(folder, `${name}.py`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const SHOW_METHOD = [
  "import multiprocessing as mp",
  "def show():",
  "    print(mp.get_start_method(), 'loaded' if __name__ == '__main__' else 'imported')",
];

describe.skipIf(lacks("Python 3.11, 3.12 or 3.13", python))("runUnder", () => {
  const run = (path: string, method: "fork" | "spawn" | "forkserver", more = {}) =>
    runUnder({ python: python!.path, program: path, method, timeoutSeconds: 20, ...more });

  it.each(["fork", "spawn", "forkserver"] as const)("forces %s upon a script that names no method", async (method) => {
    const path = program(
      "default",
      ...SHOW_METHOD,
      "if __name__ == '__main__':",
      "    child = mp.Process(target=show)",
      "    child.start()",
      "    child.join()",
    );
    const seen = await run(path, method);
    expect(seen).toMatchObject({ outcome: "ok", exitCode: 0, stderr: "" });
    expect(seen.stdout).toContain(method);
  });

  it("replaces explicit contexts, or respects them where asked to", async () => {
    const path = program(
      "explicit",
      ...SHOW_METHOD,
      "if __name__ == '__main__':",
      "    child = mp.get_context('spawn').Process(target=show)",
      "    child.start()",
      "    child.join()",
    );
    expect((await run(path, "fork")).stdout).toBe("fork loaded\n");
    expect((await run(path, "fork", { explicit: false })).stdout).toBe("spawn imported\n");
  });

  it("keeps the rule that a method is set but once", async () => {
    const path = program("twice", "import multiprocessing as mp", ...Array(2).fill("mp.set_start_method('spawn')"));
    const seen = await run(path, "fork");
    expect(seen.outcome).toBe("exception");
    expect(seen.stderr).toContain("context has already been set");
  });

  it("calls a traceback of a child an exception, whatever the parent's exit status", async () => {
    const path = program(
      "child_fails",
      "import multiprocessing as mp",
      "child = mp.Process(target=int, args=('x',))",
      "child.start()",
      "child.join()",
    );
    expect(await run(path, "fork")).toMatchObject({ outcome: "exception", exitCode: 0 });
  });

  it("ends what hangs, with all its processes", async () => {
    const path = program(
      "hang",
      "import multiprocessing as mp, threading",
      "mp.Process(target=threading.Event().wait).start()",
      "threading.Event().wait()",
    );
    expect((await run(path, "fork", { timeoutSeconds: 1 })).outcome).toBe("hang");
    expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(path);
  });

  it("ends an endless respawn long before the time is over", async () => {
    const path = program("respawn", "import multiprocessing as mp", "mp.Pool(2).map(abs, [1])");
    const seen = await run(path, "spawn", { timeoutSeconds: 60 });
    expect(seen.outcome).toBe("respawn");
    expect(seen.seconds).toBeLessThan(30);
  });

  it("leaves no file behind", async () => {
    const lines = [
      "import os, tempfile",
      "open('here.txt', 'w').close()",
      "print(os.getcwd())",
      "print(tempfile.mkdtemp())",
    ];
    const path = program("writes", ...lines);
    const before = readdirSync(folder);
    const { stdout } = await run(path, "fork");
    const written = stdout.trim().split("\n");
    expect(readdirSync(folder)).toEqual(before);
    expect(written.filter((place) => place === folder || existsSync(place))).toEqual([]);
    expect(written.length).toBe(2);
  });
});
