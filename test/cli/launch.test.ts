/** `forkcast run --launch NAME`: a script run as VS Code would run it. */

import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../protocol/comparison.ts";
import { forkcast } from "./forkcast.ts";

const SCRIPT = `
import os, sys
from multiprocessing import Process

mode = "slow"

def child():
    print(mode, flush=True)

if __name__ == "__main__":
    mode = os.environ["MODE"]
    print(os.path.basename(os.getcwd()), sys.argv[1:], __spec__ and __spec__.name, flush=True)
    process = Process(target=child)
    process.start()
    process.join()
`;
const COMMON = { type: "debugpy", request: "launch", env: { MODE: "fast" } };
const CONFIGURATIONS = [
  {
    ...COMMON,
    name: "tool",
    program: `\${workspaceFolder}/tool.py`,
    args: ["a", "b c"],
    cwd: `\${workspaceFolder}/data`,
  },
  { ...COMMON, name: "module", module: "tool", args: ["m"] },
];

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "forkcast launch ")));
  await mkdir(join(folder, ".vscode"));
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, ".vscode", "launch.json"), JSON.stringify({ configurations: CONFIGURATIONS }));
  await writeFile(join(folder, "tool.py"), SCRIPT);
});
afterAll(() => rm(folder, { recursive: true }));

async function printed(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await forkcast(["run", "--format", "json", ...args], join(folder, "data"));
  expect(stderr).toBe("");
  expect(status).toBe(1);
  const { legs, divergences } = JSON.parse(stdout) as Comparison;
  expect(divergences).toContainEqual(
    expect.objectContaining({ kind: "variable", name: "mode", fork: "'fast'", spawn: "'slow'" }),
  );
  return (legs.fork?.output ?? []).flatMap(({ process, text }) => (process === "main" ? [text] : [])).join("");
}

describe("a configuration that is named", () => {
  it("gives script, arguments, working folder and environment", async () => {
    expect(await printed("--launch", "tool")).toBe("data ['a', 'b c'] None\n");
  });

  it("may name a module; the call's own arguments go before", async () => {
    const here = folder.slice(folder.lastIndexOf("/") + 1);
    expect(await printed("--launch", "module")).toBe(`${here} ['m'] tool\n`);
    expect(await printed("--launch", "module", "--", "--mine")).toBe(`${here} ['--mine'] tool\n`);
  });

  it("is looked for in the folders above, and missed kindly", async () => {
    const { status, stderr } = await forkcast(["run", "--launch", "nothing"], join(folder, "data"));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^forkcast: launch\.json has no configuration "nothing"\. It has "tool", "module"\./);
    const elsewhere = await forkcast(["run", "--launch", "tool"], tmpdir());
    expect(elsewhere.stderr).toMatch(/^forkcast: there is no \.vscode\/launch\.json here, nor in a folder above\./);
    expect(elsewhere.status).toBe(2);
  });
});
