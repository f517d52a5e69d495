/** Every fixture script under every Python that is found: outcomes, divergences, and nothing left behind. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { preview } from "../../preview/index.ts";
import type { Comparison } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import { lacks } from "../support/needs.ts";
import { findPythons } from "../support/pythons.ts";
import { complaints, type Fixture, readFixtures } from "./fixtures.ts";

const PROBE = fileURLToPath(new URL("../../preview/probe", import.meta.url));
const FIXTURES = fileURLToPath(new URL("../fixtures/preview", import.meta.url));
const fixtures = readFixtures();
const { found, missing } = findPythons();

for (const version of missing) describe.skipIf(lacks(`Python ${version}`, undefined))(`Python ${version}`, () => {});

function run(fixture: Fixture, python: string): Promise<Comparison> {
  return preview({
    program: { script: fixture.script },
    args: fixture.args,
    cwd: fixture.cwd,
    methods: Object.keys(fixture.run) as StartMethod[],
    python,
    timeoutSeconds: fixture.timeoutSeconds,
    probeFolder: PROBE,
  });
}

/** Runs that are ended from outside take seconds: the oldest and the newest Python are enough for these. */
function takesLong({ run }: Fixture): boolean {
  return Object.values(run).some((outcome) => outcome === "hang" || outcome === "respawn");
}

/** Processes whose command line says that they come from these fixtures. */
function leftProcesses(): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return command.includes(FIXTURES) ? [`${pid} ${command}`] : [];
    } catch {
      return [];
    }
  });
}

/** A temporary folder for these runs alone: others have theirs at the same time. */
const temporary = mkdtempSync(join(tmpdir(), "fixtures-"));
process.env["TMPDIR"] = temporary;
afterAll(() => rmSync(temporary, { recursive: true }));

describe.each(found)("Python $version", ({ version, path }) => {
  const minor = Number(version.split(".")[1]);
  const ends = version === found.at(0)?.version || version === found.at(-1)?.version;
  const chosen = fixtures.filter((fixture) => minor >= fixture.oldestMinor && (ends || !takesLong(fixture)));
  it.each(chosen)("$name: $about", async (fixture) => {
    const comparison = await run(fixture, path);
    expect(complaints(fixture, comparison)).toEqual([]);
    expect(leftProcesses()).toEqual([]);
  });
});

describe("after all runs", () => {
  it("no folder of a run is left", () => {
    expect(tmpdir()).toBe(temporary);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
