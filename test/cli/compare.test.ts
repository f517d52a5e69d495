/** `forkcast compare`: traces that were kept, of this machine and others. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../protocol/comparison.ts";
import { traceOf } from "../preview/traces.ts";
import { forkcast } from "./forkcast.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast compare ü-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(name: string, ...trace: Parameters<typeof traceOf>): Promise<string> {
  const file = join(folder, name);
  await writeFile(
    file,
    traceOf(...trace)
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(""),
  );
  return file;
}

describe("traces of a run", () => {
  it("compared later say what the run said, values, lines and exit status alike", async () => {
    const ran = await forkcast([
      "run",
      "--format",
      "json",
      "--trace",
      folder,
      "examples/argcopy/main.py",
      "--",
      "-i",
      "2",
    ]);
    const [fork, spawn, control] = ["fork", "spawn", "control-fork"].map((name) => join(folder, `${name}.jsonl`));
    const compared = await forkcast(["compare", "--format", "json", fork!, spawn!, "--control", control!]);
    expect([compared.status, compared.stderr]).toEqual([1, ""]);
    expect(JSON.parse(compared.stdout)).toEqual(JSON.parse(ran.stdout));
  });
});

describe("traces of different machines", () => {
  it("are compared; the report says which leg ran where", async () => {
    const linux = await kept("linux.jsonl", "fork", { prints: ["total 2"], children: [{ prints: ["x"] }] });
    const python = { path: "C:\\python.exe", version: "3.12.4", implementation: "CPython" };
    const header = { platform: "win32", python, script: "C:\\project\\main.py" };
    const windows = await kept("windows.jsonl", "spawn", {
      header,
      prints: ["total 0"],
      children: [{ prints: ["x"] }],
    });
    const { status, stdout } = await forkcast(["compare", linux, windows]);
    expect(status).toBe(1);
    expect(stdout).toContain("Python 3.12.4 on win32");
    const json = JSON.parse((await forkcast(["compare", "--format", "json", linux, windows])).stdout) as Comparison;
    expect(json.python).toMatchObject({ version: "3.13.0", platform: "linux" });
    expect(json.legs.spawn?.python).toEqual({ version: "3.12.4", platform: "win32" });
    expect(json.divergences).toMatchObject([{ kind: "output", fork: "total 2", spawn: "total 0" }]);
  });

  it("that show no difference end with status 0", async () => {
    const [fork, spawn] = [await kept("a.jsonl", "fork"), await kept("b.jsonl", "spawn")];
    expect((await forkcast(["compare", fork, spawn])).status).toBe(0);
  });

  it("of which one was cut say that it was, and end with status 2", async () => {
    const [fork, spawn] = [await kept("a.jsonl", "fork"), await kept("b.jsonl", "spawn", { prints: ["x"] })];
    await writeFile(spawn, (await readFile(spawn, "utf8")).slice(0, -20));
    const { status, stdout } = await forkcast(["compare", fork, spawn]);
    expect(status).toBe(2);
    expect(stdout).toContain("Stopped before the run under spawn had ended.");
  });
});

describe("calls that cannot be carried out", () => {
  it.each([
    ["a trace that does not exist", ["no/such.jsonl"], /there is no trace "no\/such\.jsonl"/],
    ["a folder", ["examples"], /"examples" is a folder/],
    ["a file that is no trace", ["README.md"], /README\.md is no trace/],
  ])("%s: status 2 and what to do", async (_, args, message) => {
    const { status, stderr } = await forkcast(["compare", await kept("a.jsonl", "fork"), ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("two traces of one method: status 2, and which they are", async () => {
    const [one, other] = [await kept("a.jsonl", "spawn"), await kept("b.jsonl", "spawn")];
    const { status, stderr } = await forkcast(["compare", one, other]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/a\.jsonl and .*b\.jsonl were both recorded under spawn/);
  });
});
