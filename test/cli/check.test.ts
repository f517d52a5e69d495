/** `forkcast check`, through the built bundle: the contract of its output and of its exit status. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forkcast } from "./forkcast.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast check ü-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("forkcast check --format json", () => {
  it("finds in each example what that example is about, and nothing else in the clean ones", async () => {
    const { stdout, status } = await forkcast(["check", "--format", "json", "examples"]);
    const { version, diagnostics } = JSON.parse(stdout);
    const state = diagnostics
      .filter(({ rule }: { rule: string }) => rule !== "import-side-effect")
      .map(({ file, line, rule, symbol }: Record<string, string>) => `${file}:${line} ${rule} ${symbol}`);
    expect(version).toBe(1);
    expect(state).toEqual(
      expect.arrayContaining([
        "examples/argcopy/main.py:29 stale-global argcopy",
        "examples/big_lookup/main.py:16 guard-only-global table",
        "examples/import_mock/main.py:26 stale-mutation settings.to_mock",
      ]),
    );
    expect(state.filter((line: string) => /what_is_pickled|with_initializer|imported_in_child/.test(line))).toEqual([]);
    expect(status).toBe(1);
  });

  it("counts lines and columns from 1, names files relative to the working folder, and relates where it is set", async () => {
    const { stdout } = await forkcast(["check", "--format", "json", "examples/argcopy/main.py"]);
    const { diagnostics } = JSON.parse(stdout);
    const found = diagnostics.find(({ rule }: { rule: string }) => rule === "stale-global");
    expect(found).toMatchObject({
      code: "FC103",
      file: "examples/argcopy/main.py",
      line: 29,
      column: 16,
      endLine: 29,
      endColumn: 23,
      severity: "warning",
      symbol: "argcopy",
      methods: ["spawn", "forkserver"],
    });
    expect(found.related).toContainEqual(expect.objectContaining({ file: "examples/argcopy/main.py", line: 33 }));
  });
});

describe("exit status", () => {
  it("is 0 where nothing is found", async () => {
    const { status, stdout } = await forkcast(["check", "examples/what_is_pickled"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "No findings in 2 files.\n" });
  });

  it("is 0 where no finding reaches --fail-on", async () => {
    const { status } = await forkcast(["check", "--fail-on", "error", "examples/argcopy"]);
    expect(status).toBe(0);
  });

  it.each([
    ["a path that does not exist", ["check", "no/such/file.py"], /no\/such\/file\.py.*check the path/],
    ["an unknown target", ["check", "--target", "amiga", "examples"], /"amiga" is none of/],
    ["an unknown format", ["check", "--format", "xml", "examples"], /xml/],
    ["no path", ["check"], /path/],
    ["an unknown command", ["chekc"], /chekc/],
  ])("is 2, with a message, for %s", async (_what, args, message) => {
    const { status, stderr } = await forkcast(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("targets", () => {
  it("leave out what holds on none of them: on Linux up to 3.13 the script inherits", async () => {
    const { stdout } = await forkcast([
      "check",
      "--format",
      "json",
      "--target",
      "linux-3.13",
      "examples/argcopy/main.py",
    ]);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.filter(({ rule }: { rule: string }) => rule === "stale-global")).toEqual([]);
  });
});

describe("other forms", () => {
  it("text names the place, the rule, what happens and where it is set", async () => {
    const { stdout } = await forkcast(["check", "examples/argcopy/main.py"]);
    expect(stdout).toContain("examples/argcopy/main.py:29:16  warning  FC103 stale-global");
    expect(stdout).toMatch(/examples\/argcopy\/main\.py:33 {2}/);
  });

  it("github prints one workflow command a finding", async () => {
    const { stdout } = await forkcast(["check", "--format", "github", "examples/big_lookup/main.py"]);
    expect(stdout).toMatch(/^::error file=examples\/big_lookup\/main\.py,line=16,/m);
  });

  it("sarif holds a result with its rule, place and related places", async () => {
    const { stdout } = await forkcast(["check", "--format", "sarif", "examples/big_lookup/main.py"]);
    const [run] = JSON.parse(stdout).runs;
    expect(run.tool.driver.rules).toContainEqual({
      id: "FC102",
      name: "guard-only-global",
      shortDescription: { text: "A name bound only under the main guard is read by child code." },
      helpUri: expect.stringContaining("guard-only-global"),
    });
    expect(run.results).toContainEqual(expect.objectContaining({ ruleId: "FC102", level: "error" }));
  });
});

describe("a script whose modules have findings", () => {
  it("is told of them in the text, and they are no findings of its own", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "forkcast imports-"));
    await writeFile(
      join(cwd, "jobs.py"),
      [
        "from multiprocessing import Pool",
        "limit = 0",
        "def below(number):",
        "    return number < limit",
        "def count(numbers):",
        "    with Pool(2) as pool:",
        "        return sum(pool.map(below, numbers))",
      ].join("\n"),
    );
    const script = ["import jobs", 'if __name__ == "__main__":', "    jobs.limit = 5", "    print(jobs.count([1, 9]))"];
    await writeFile(join(cwd, "main.py"), script.join("\n"));
    const { status, stdout } = await forkcast(["check", "main.py"], cwd);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No findings in 1 file\.\nWhat is imported has findings of its own: jobs\.py \(\d\)\./);
    expect((await forkcast(["check", "."], cwd)).stdout).not.toContain("What is imported");
    await rm(cwd, { recursive: true });
  });
});

describe("help", () => {
  it.each(["check", "run", "compare", "verify"])("of %s says what its exit status means", async (command) => {
    const { status, stdout } = await forkcast([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Exit status: 0 where .*, 1 where .*, 2 where the call cannot be carried out\./);
  });

  it("is pointed to where a call is not understood", async () => {
    const { status, stderr } = await forkcast(["check"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^forkcast: missing required argument 'path'\n\(see forkcast --help/);
  });
});

describe("bad input", () => {
  it("analyses what stands around a syntax error, in a path with spaces and letters beyond ASCII", async () => {
    await writeFile(
      join(folder, "größer als.py"),
      [
        "from multiprocessing import Process",
        "def broken(:",
        "    pass",
        "def child():",
        "    print(table)",
        "if __name__ == '__main__':",
        "    table = 1",
        "    Process(target=child).start()",
      ].join("\n"),
    );
    const { stdout } = await forkcast(["check", "--format", "json", folder]);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.map(({ rule, line }: { rule: string; line: number }) => [rule, line])).toEqual([
      ["guard-only-global", 5],
      ["default-method-change", 8],
    ]);
  });
});
