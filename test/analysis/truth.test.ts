/** What the fixtures expect is what Python does: a program with findings runs differently by start method, one without does not. */

import { describe, expect, it } from "vitest";
import { runUnder } from "../support/methodRunner.ts";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { expectedIn, FIXTURES, programsIn } from "./fixtures.ts";

const python = somePython(["3.13"]);

/** Programs that say nothing when they are run. */
const NOT_RUNNABLE = new Map([
  ["library_functions.py", "it is imported, never run"],
  ["syntax_error.py", "Python refuses to run it"],
]);
const programs = [...programsIn(FIXTURES)].filter(([name]) => !NOT_RUNNABLE.has(name));

describe.skipIf(lacks("Python 3.13", python))("under fork and spawn", () => {
  it.each(programs)("%s", async (name, program) => {
    const run = async (method: "fork" | "spawn") => {
      const path = `${FIXTURES}${name}`;
      const { outcome, stdout } = await runUnder({ python: python!.path, program: path, method, timeoutSeconds: 10 });
      return { outcome, lines: stdout.split("\n").sort() };
    };
    const [fork, spawn] = [await run("fork"), await run("spawn")];
    expect(fork.outcome).toBe("ok");
    if (expectedIn(program).length > 0) expect(spawn).not.toEqual(fork);
    else expect(spawn).toEqual(fork);
  });
});
