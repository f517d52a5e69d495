/** All safe fixes of a file at once, as "fix all" applies them. */

import { describe, expect, it } from "vitest";
import { together } from "../../analysis/index.ts";
import type { Finding, Fix } from "../../protocol/findings.ts";
import type { ProgramTexts } from "../analysis/fixtures.ts";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { fixed, seenUnder, workspaceOf } from "./programs.ts";

const python = somePython(["3.13"]);

const SEVERAL = new Map([
  [
    "/several.py",
    `
import random
from multiprocessing import Pool, Process

print("imported")
verbose = False
limits = {"low": 1}
names = []


def speak(name):
    if verbose:
        print("loud", name)
    print("low", limits["low"])


def square(number):
    return number * number * len(names)


if __name__ == "__main__":
    verbose = True
    limits["low"] = 3
    names.extend(["ann", "ben"])
    child = Process(target=speak, args=("ann",))
    child.start()
    child.join()
    with Pool(1) as pool:
        print(pool.map(square, [2, 3]))
`,
  ],
]);

/** The program after all its safe fixes, which they were, and what is found before and then. */
async function mendedAtOnce(program: ProgramTexts) {
  const workspace = await workspaceOf(program);
  const before = findingsOf(workspace, program);
  const fixes = together(before.flatMap((each) => workspace.fixes(each).find(({ safe }) => safe) ?? []));
  const all: Fix = { title: "all", edits: fixes.flatMap(({ edits }) => edits), safe: true };
  const texts = fixed(program, all);
  return { fixes, texts, before, after: findingsOf(await workspaceOf(texts), texts) };
}

function findingsOf(workspace: Awaited<ReturnType<typeof workspaceOf>>, program: ProgramTexts): Finding[] {
  return [...program.keys()].flatMap((file) => workspace.report(file).findings);
}

const namesOf = (findings: readonly Finding[]) => findings.map(({ rule, symbol }) => `${rule} ${symbol}`);

describe("all safe fixes at once", () => {
  it("mend several findings of one program", async () => {
    const { fixes, after } = await mendedAtOnce(SEVERAL);
    expect(fixes.length).toBeGreaterThan(1);
    expect(namesOf(after).length).toBeLessThan(namesOf((await mendedAtOnce(SEVERAL)).before).length);
  });

  it.skipIf(lacks("Python 3.13", python))("leave one that runs under spawn as under fork", async () => {
    let texts: ProgramTexts = SEVERAL;
    for (let rounds = 0; rounds < 5; rounds++) texts = (await mendedAtOnce(texts)).texts;
    const run = (method: "fork" | "spawn") => seenUnder(method, texts, { python: python!.path });
    const [fork, spawn] = [await run("fork"), await run("spawn")];
    expect(fork.outcome).toBe("ok");
    expect(spawn.lines.filter((each) => each !== "imported")).toEqual(fork.lines.filter((each) => each !== "imported"));
  });

  it("are those that have no place in common; the same one for two findings counts once", () => {
    const fix = (title: string, line: number, safe = true): Fix => {
      const place = { line, column: 0 };
      return { title, safe, edits: [{ file: "/main.py", range: { start: place, end: place }, newText: "pass\n" }] };
    };
    const fixes = [fix("one", 1), fix("other", 1), fix("same", 3), fix("same", 3), fix("unsafe", 5, false)];
    expect(together(fixes).map(({ title }) => title)).toEqual(["one", "same"]);
  });
});
