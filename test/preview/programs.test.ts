/**
 * Programs as people write them, with the answer decided before they were first run: which are clean however suspicious
 * they look, what differs and by which name, and how those end that don't by themselves. Each under one Python, in turn.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preview } from "../../preview/index.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import { lacks } from "../support/needs.ts";
import { findPythons } from "../support/pythons.ts";
import { complaints, type Fixture, fixturesIn } from "./fixtures.ts";
import { PROBE } from "./scratch.ts";

const { found } = findPythons();
/** Some leave files in the temporary folder, which another run of the same tests must not see. */
let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "programs-"));
});
afterAll(() => rm(temporary, { recursive: true }));

const folder = (part: string) => fileURLToPath(new URL(`../fixtures/programs/${part}`, import.meta.url));

describe.skipIf(lacks("Python", found[0])).concurrent.each(["clean", "differs", "ends"])("%s", (part) => {
  const programs = fixturesIn(folder(part)).map((program, at) => ({ ...program, python: pythonFor(program, at) }));
  it.each(programs)("$name: $about (Python $python.version)", async ({ python, ...program }) => {
    const comparison = await preview({
      program: { script: program.script },
      args: program.args,
      cwd: program.cwd,
      env: { ...process.env, TMPDIR: temporary },
      methods: Object.keys(program.run) as StartMethod[],
      python: python.path,
      timeoutSeconds: program.timeoutSeconds,
      probeFolder: PROBE,
    });
    expect(complaints(program, comparison)).toEqual([]);
  });
});

function pythonFor({ oldestMinor }: Fixture, at: number) {
  const able = found.filter(({ version }) => Number(version.split(".")[1]) >= oldestMinor);
  return able[at % able.length]!;
}
