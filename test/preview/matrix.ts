/**
 * `npm run test:matrix [-- VERSION…]`: every Python that is found × the three start methods × the five examples and the
 * fixtures. Prints how many runs ended and compared as expected, each that did not, and what the whole left behind; exit
 * status 1 where there is something. Takes a quarter of an hour, so `npm test` runs a part of it (fixtures.test.ts).
 */

import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "../../preview/index.ts";
import { START_METHODS } from "../../protocol/methods.ts";
import { type FoundPython, findPythons } from "../support/pythons.ts";
import { complaints, type Fixture, fixturesIn } from "./fixtures.ts";
import { orphaned, processesOf, sharedMemory } from "./remains.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROBE = join(ROOT, "preview/probe");
const JOBS = 2;

type Expected = Pick<Fixture, "name" | "run" | "differs"> & { readonly args?: readonly string[] };

const SAME = { fork: "ok", spawn: "ok" } as const;
const EXAMPLES: readonly Expected[] = [
  {
    name: "argcopy/main",
    args: ["-i", "2"],
    run: SAME,
    differs: [
      { kind: "variable", name: "argcopy", values: { fork: "2", spawn: "0", forkserver: "0" } },
      { kind: "result", name: "scale", values: {} },
    ],
  },
  {
    name: "import_mock/main",
    run: SAME,
    differs: [
      { kind: "variable", name: "to_mock", values: { fork: "1", spawn: "None", forkserver: "None" } },
      { kind: "argument", name: "parcel.journey", values: {} },
    ],
  },
  { name: "what_is_pickled/main", run: SAME, differs: [] },
  {
    name: "big_lookup/main",
    run: { fork: "ok", spawn: "exception" },
    differs: [
      { kind: "variable", name: "table", values: { spawn: "absent", forkserver: "absent" } },
      { kind: "exception", name: "NameError", values: {} },
    ],
  },
  { name: "big_lookup/with_initializer", run: SAME, differs: [] },
  { name: "big_lookup/nothing_comes_back", run: SAME, differs: [] },
  { name: "sys_modules/main", run: SAME, differs: [{ kind: "module", name: "sys.modules['statistics']", values: {} }] },
  { name: "sys_modules/imported_in_child", run: SAME, differs: [] },
];

/** Every script runs from this folder, so that its processes are known by their command lines. */
const home = await mkdtemp(join(tmpdir(), "matrix-"));
const temporary = join(home, "tmp");
const before = new Set(await sharedMemory());
let runs = 0;
let wrong = 0;
try {
  await mkdir(temporary);
  const scripts = await copiedScripts();
  const pythons = findPythons().found.filter(
    ({ version }) => process.argv.length < 3 || process.argv.slice(2).includes(version),
  );
  for (const python of pythons) {
    const able = scripts.filter(({ oldestMinor }) => Number(python.version.split(".")[1]) >= oldestMinor);
    const waiting = [...able];
    const work = async () => {
      for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) await judge(script, python);
    };
    await Promise.all(Array.from({ length: JOBS }, work));
    console.log(`CPython ${python.fullVersion}: ${able.length} scripts × ${START_METHODS.join(", ")}`);
  }
  const left = [...(await processesOf(home)), ...(await readdir(temporary)), ...(await orphaned(before))];
  console.log(`${runs} runs, ${wrong} previews not as expected; left behind: ${left.join(" ") || "nothing"}`);
  process.exitCode = wrong === 0 && left.length === 0 ? 0 : 1;
} finally {
  await rm(home, { recursive: true });
}

async function copiedScripts(): Promise<Fixture[]> {
  await cp(join(ROOT, "examples"), join(home, "examples"), { recursive: true });
  await cp(join(ROOT, "test/fixtures/preview"), join(home, "fixtures"), { recursive: true });
  const examples = EXAMPLES.map((example): Fixture => {
    const script = join(home, "examples", `${example.name}.py`);
    const rest = { about: "", oldestMinor: 8, timeoutSeconds: 60, fields: new Map() };
    return { ...rest, args: [], ...example, script, cwd: dirname(script) };
  });
  return [...examples, ...fixturesIn(join(home, "fixtures"))];
}

async function judge(fixture: Fixture, python: FoundPython): Promise<void> {
  const comparison = await preview({
    program: { script: fixture.script },
    args: fixture.args,
    cwd: fixture.cwd,
    env: { ...process.env, TMPDIR: temporary },
    methods: START_METHODS,
    python: python.path,
    timeoutSeconds: fixture.timeoutSeconds,
    probeFolder: PROBE,
  });
  runs += START_METHODS.length;
  const found = complaints(fixture, comparison);
  if (found.length > 0) wrong += 1;
  for (const text of found) console.log(`  ${python.version} ${relative(home, fixture.script)}: ${text}`);
}
