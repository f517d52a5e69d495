/** `forkcast run`, through the built bundle, with the machine's own Python: the five examples and the contract. */

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison, LegReport } from "../../protocol/comparison.ts";
import { forkcast } from "./forkcast.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast run ü-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function compare(...args: string[]): Promise<{ status: number; comparison: Comparison }> {
  const { status, stdout, stderr } = await forkcast(["run", "--format", "json", "--timeout", "30", ...args]);
  expect(stderr).toBe("");
  return { status, comparison: JSON.parse(stdout) };
}

const outcomes = ({ legs }: Comparison) =>
  Object.fromEntries(Object.entries(legs).map(([name, leg]) => [name, leg.outcome]));

/** What each process wrote to stdout, put together again: chunks of several processes may interleave. */
function printedByProcess(leg?: LegReport): string[] {
  const texts = new Map<string | null, string>();
  for (const { process, stream, text } of leg?.output ?? []) {
    if (stream === "stdout") texts.set(process, (texts.get(process) ?? "") + text);
  }
  return [...texts.values()];
}

describe("the examples", () => {
  it("argcopy: the workers have 2 under fork and 0 under spawn, and the results follow", async () => {
    const { status, comparison } = await compare("examples/argcopy/main.py", "--", "-i", "2");
    expect(status).toBe(1);
    expect(outcomes(comparison)).toEqual({ fork: "ok", spawn: "ok" });
    expect(comparison.divergences[0]).toMatchObject({
      kind: "variable",
      name: "argcopy",
      fork: "2",
      spawn: "0",
      varies: false,
      read: { line: 29 },
    });
    expect(comparison.divergences).toContainEqual(expect.objectContaining({ kind: "output" }));
    expect(comparison.divergences.filter(({ name }) => name.startsWith("args"))).toEqual([]);
    const parsed = (leg?: LegReport) => printedByProcess(leg).filter((text) => text.includes("parsed: input = 2\n"));
    expect(parsed(comparison.legs.fork)).toHaveLength(1);
    expect(parsed(comparison.legs.spawn)).toHaveLength(5);
  });

  it("import_mock: the patch and the untouched argument reach the child under fork alone", async () => {
    const { comparison } = await compare("examples/import_mock/main.py");
    expect(comparison.divergences).toContainEqual(
      expect.objectContaining({ kind: "variable", name: "to_mock", module: "settings", fork: "1", spawn: "None" }),
    );
    expect(comparison.divergences).toContainEqual(
      expect.objectContaining({
        kind: "argument",
        name: expect.stringContaining("journey"),
        fork: "'inherited from the parent'",
        spawn: "'pickled on the way'",
      }),
    );
  });

  it("what_is_pickled: nothing under fork; under spawn the function's name, never its code", async () => {
    const { status, comparison } = await compare("examples/what_is_pickled/main.py");
    expect({ status, divergences: comparison.divergences }).toEqual({ status: 0, divergences: [] });
    const child = (method: "fork" | "spawn") => comparison.legs[method]?.processes.find(({ id }) => id === "1");
    expect(child("fork")?.payload).toBeUndefined();
    expect(child("spawn")?.payload?.references).toContain("__main__ work");
    expect(child("spawn")?.payload?.bytes).toBeGreaterThan(0);
  });

  it("big_lookup: the table is absent under spawn, and the first task raises NameError", async () => {
    const { comparison } = await compare("examples/big_lookup/main.py");
    expect(outcomes(comparison)).toEqual({ fork: "ok", spawn: "exception" });
    expect(comparison.divergences[0]).toMatchObject({ kind: "variable", name: "table", spawn: "absent" });
    expect(JSON.stringify(comparison.divergences)).toContain("NameError");
  });

  it.each(["with_initializer", "nothing_comes_back"])("big_lookup/%s: no difference", async (name) => {
    const { status, comparison } = await compare(`examples/big_lookup/${name}.py`);
    expect({ status, divergences: comparison.divergences }).toEqual({ status: 0, divergences: [] });
  });

  it("sys_modules: the children have the parent's own module under fork, one of their own under spawn", async () => {
    const { comparison } = await compare("examples/sys_modules/main.py");
    expect(comparison.divergences).toContainEqual(
      expect.objectContaining({ kind: "module", name: expect.stringContaining("statistics") }),
    );
  });

  it("sys_modules/imported_in_child: each child imports its own under every method", async () => {
    const { status, comparison } = await compare("examples/sys_modules/imported_in_child.py");
    expect({ status, divergences: comparison.divergences }).toEqual({ status: 0, divergences: [] });
  });
});

describe("forms", () => {
  it("text says what differs, where it is read, and a verdict", async () => {
    const { stdout } = await forkcast(["run", "examples/argcopy/main.py", "--", "-i", "2"]);
    expect(stdout).toContain("argcopy");
    expect(stdout).toMatch(/fork {8}2\n {2}spawn {7}0\n {2}read at main\.py:29/);
  });

  it("markdown is a table with the values under each method", async () => {
    const { stdout } = await forkcast(["run", "--format", "markdown", "examples/argcopy/main.py", "--", "-i", "2"]);
    expect(stdout).toMatch(/\| variable \| `argcopy` \| .* \| `2` \| `0` \| main\.py:29 \|/);
  });

  it("html is one file that loads nothing else", async () => {
    const { stdout } = await forkcast(["run", "--format", "html", "examples/what_is_pickled/main.py"]);
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain("default-src 'none'");
    const markup = stdout.replaceAll(/(<script[^>]*>).*?<\/script>/gs, "$1");
    expect(markup).not.toMatch(/\s(src|href)=/);
  });

  it("--trace keeps one file of JSON lines a method", async () => {
    await forkcast(["run", "--trace", folder, "examples/what_is_pickled/main.py"]);
    expect((await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort()).toEqual([
      "fork.jsonl",
      "spawn.jsonl",
    ]);
    const lines = (await readFile(join(folder, "spawn.jsonl"), "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ event: "leg", version: 1, method: "spawn" });
    expect(lines.at(-1)).toMatchObject({ event: "end-of-leg", outcome: "ok" });
  });
});

describe("bad input", () => {
  async function script(name: string, ...lines: string[]): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, `${lines.join("\n")}\n`);
    return file;
  }

  it("a script that fails, or leaves with a status, is a result", async () => {
    const { comparison } = await compare(await script("fails.py", "raise SystemExit(3)"));
    expect(outcomes(comparison)).toEqual({ fork: "exception", spawn: "exception" });
    expect(comparison.legs.fork?.exitCode).toBe(3);
    expect(comparison.divergences).toEqual([]);
  });

  it.each([
    ["broken.py", ["def f(:"], /^The main process raised SyntaxError: .*broken\.py, line 1/],
    ["missing.py", ["import nowhere"], /^The main process raised ModuleNotFoundError at missing\.py line 1: No module/],
    ["usage.py", ["import sys", 'sys.exit("name a folder")'], /^It ended with status 1, and said last: name a folder$/],
  ])("%s fails alike under every method, and each leg says how", async (name, lines, reason) => {
    const { status, comparison } = await compare(await script(name, ...lines));
    expect(status).toBe(0);
    for (const leg of Object.values(comparison.legs)) expect(leg.reason).toMatch(reason);
  });

  it("a module that does not exist is said as Python says it", async () => {
    const { comparison } = await compare("-m", "no_such_module");
    expect(comparison.legs.spawn?.reason).toBe("It ended with status 1, and said last: No module named no_such_module");
  });

  it("a script that hangs is ended and called so, in a path with spaces and letters beyond ASCII", async () => {
    const file = await script("hängt lange.py", "import time", "time.sleep(60)");
    const { stdout } = await forkcast(["run", "--format", "json", "--timeout", "1", file]);
    expect(outcomes(JSON.parse(stdout))).toEqual({ fork: "hang", spawn: "hang" });
  });

  it("a Pool without a main guard respawns for ever under spawn: ended and called so", async () => {
    const file = await script(
      "unguarded.py",
      "from multiprocessing import Pool",
      "with Pool(2) as pool:",
      "    print(pool.map(abs, [-1, 1]))",
    );
    const { comparison } = await compare(file);
    expect(outcomes(comparison)).toEqual({ fork: "ok", spawn: "respawn" });
  });

  it.each([
    ["no script", ["run"], /name a script/],
    ["a script that does not exist", ["run", "no/such.py"], /there is no script "no\/such\.py"/],
    ["a folder", ["run", "examples"], /"examples" is a folder/],
    [
      "a notebook",
      ["run", "test/corpus/interactive-main/process_in_cell.ipynb"],
      /is a notebook.*forkcast check.*nbconvert/,
    ],
    [
      "an interpreter that does not exist",
      ["run", "--python", "/no/python", "examples/argcopy/main.py"],
      /\/no\/python/,
    ],
    ["an unknown method", ["run", "--methods", "clone", "examples/argcopy/main.py"], /"clone" is none of/],
    ["a time limit that is none", ["run", "--timeout", "soon", "examples/argcopy/main.py"], /number of seconds/],
  ])("%s: exit status 2 and a message that says what to do", async (_what, args, message) => {
    const { status, stderr } = await forkcast(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
