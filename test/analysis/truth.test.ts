/** What the fixtures expect is what Python does: a program with findings runs differently by start method, one without does not. */

import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { StartMethod } from "../../protocol/methods.ts";
import { runUnder } from "../support/methodRunner.ts";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { expectedIn, FIXTURES, isNotebook, programsIn } from "./fixtures.ts";

const python = somePython(["3.13"]);

/** Programs that say nothing when they are run. */
const NOT_RUNNABLE = new Map([
  ["library_functions.py", "it is imported, never run"],
  ["other_libraries.py", "it needs libraries that are not at hand"],
  ["syntax_error.py", "Python refuses to run it"],
]);
const programs = [...programsIn(FIXTURES)].filter(([name]) => !NOT_RUNNABLE.has(name));

/** What the methods' runs here need not show: it is about Windows, about chance, about comments, or the same everywhere. */
const ELSEWHERE = [
  "fork-only-api",
  "fork-with-threads",
  "child-mutation-lost",
  "unknown-suppression",
  "unused-suppression",
];
/** What start-method-misuse is: some run of the program ends in it, if not all. */
const REFUSED = "RuntimeError: context has already been set";

describe.skipIf(lacks("Python 3.13", python))("under fork and spawn", () => {
  it.each(programs)("%s", async (name, program) => {
    const run = async (method: StartMethod) => {
      const path = `${FIXTURES}${name}`;
      const inline = isNotebook(name) ? { inline: program.get(path)! } : {};
      const { outcome, stdout, stderr } = await runUnder({
        python: python!.path,
        program: path,
        method,
        timeoutSeconds: 10,
        ...inline,
      });
      return { outcome, lines: stdout.split("\n").sort(), refused: stderr.includes(REFUSED) };
    };
    const [fork, spawn] = [await run("fork"), await run("spawn")];
    const rules = expectedIn(program).flatMap((each) => each.split(" ")[1]!);
    if (rules.includes("start-method-misuse")) {
      expect(fork.refused || spawn.refused).toBe(true);
      return;
    }
    expect(fork.outcome).toBe("ok");
    const diverges = rules.some((each) => !ELSEWHERE.includes(each));
    // What spawn does as fork does may be otherwise with a fork server.
    const other = diverges && isDeepStrictEqual(spawn, fork) ? await run("forkserver") : spawn;
    if (diverges) expect(other).not.toEqual(fork);
    else expect(spawn).toEqual(fork);
  });
});
