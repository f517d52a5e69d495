/** `forkcast verify`: its contract, and the project's own programs: what differs there is foreseen, and findings hold. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { forkcast, root } from "./forkcast.ts";
import { SETS, type SetName } from "./programs.ts";
import { SURPRISES } from "./surprises.ts";
import { surprises, verify } from "./verification.ts";

const python = somePython();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "forkcast verify-"));
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }));

const onPython = () => ["--python", python!.path];

describe.skipIf(lacks("a Python whose default is fork", python))("verify", () => {
  it("says of each finding what the run shows of it, of each divergence who foretold it, and the sums", async () => {
    const { status, report } = await verify(root, [...onPython(), "examples/argcopy/main.py", "--", "-i", "2"]);
    expect(report).toMatchObject({
      version: 1,
      scripts: [{ script: "examples/argcopy/main.py", outcomes: { fork: "ok" } }],
    });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: "stale-global", symbol: "argcopy", line: 29, standing: "confirmed" }),
    );
    expect(report.scripts[0]?.divergences).toContainEqual(
      expect.objectContaining({ kind: "variable", name: "argcopy", foreseen: true, by: ["stale-global"] }),
    );
    expect(report.totals.divergences).toEqual({ foreseen: report.scripts[0]?.divergences.length, unforeseen: 0 });
    expect(status).toBe(0);
  });

  it("writes for people, too", async () => {
    const call = ["verify", ...onPython(), "examples/argcopy/main.py", "--", "-i", "2"];
    const { stdout } = await forkcast(call);
    expect(stdout).toMatch(/variable argcopy all 4 workers: foreseen by stale-global/);
    expect(stdout).toMatch(/main\.py:29 {2}FC103 stale-global argcopy: confirmed\./);
    expect(stdout).toMatch(
      /1 script; \d findings: \d confirmed, 0 not seen, 0 not reachable; \d divergences: \d foreseen/,
    );
  });

  it("ends with status 1 where a finding is not borne out", async () => {
    const { status, report } = await verify(root, [...onPython(), "examples/argcopy/main.py"]);
    expect(surprises(report)).toEqual(["examples/argcopy/main.py: not seen stale-global argcopy"]);
    expect(status).toBe(1);
  });

  it("takes a module that a script has loaded for no script of its own", async () => {
    const program = (await SETS.corpus(python!)).find(({ place }) => place.endsWith("imported_pool"));
    await program!.write(folder);
    const { report } = await verify(join(folder, program!.place), [...onPython(), "."]);
    expect(report.scripts.map(({ script }) => script)).toEqual(["main.py"]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: "missing-main-guard", file: "crunch.py", standing: "confirmed" }),
    );
  });

  it.each([
    ["a path that does not exist", ["no/such.py"], /there is no file or folder/],
    ["a folder in which nothing starts processes", ["scripts"], /no file there starts processes/],
  ])("%s: status 2 and what to do", async (_, args, message) => {
    const { status, stderr } = await forkcast(["verify", ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

/** A part of each set: `npm run verify` goes through all of them, and takes minutes. */
const QUICK: readonly (readonly [SetName, (place: string) => boolean])[] = [
  ["examples", (place) => place !== "argcopy"],
  ["documented", (place) => place.endsWith("failing")],
  [
    "fixtures",
    (place) => /^preview.(class|deep|executor_l|exits|import|init|nested|process|unpick|unshared)/.test(place),
  ],
];
/** Half a minute, but for a machine that has much else to do. */
const PATIENCE = 600_000;

describe.skipIf(lacks("a Python whose default is fork", python))("the project's own programs", () => {
  it.each(QUICK)("surprise nobody, but for what is listed: %s", { timeout: PATIENCE }, async (set, isQuick) => {
    const programs = (await SETS[set](python!)).filter(({ ends, place }) => ends && isQuick(place));
    const home = join(folder, set);
    for (const program of programs) await program.write(home);
    const { report } = await verify(home, [...onPython(), "."]);
    expect(report.scripts.length).toBeGreaterThanOrEqual(programs.length);
    const listed = SURPRISES[set].filter((line) => programs.some(({ place }) => line.startsWith(place)));
    expect(surprises(report)).toEqual([...listed].sort());
  });
});
