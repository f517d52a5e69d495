/** Scripts full of noise: run twice under one method nothing differs, and under another nothing of the noise does. */

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareTraces } from "../../preview/compare/index.ts";
import { preview, readTrace } from "../../preview/index.ts";
import type { Divergence } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { TraceEvent } from "../../protocol/trace.ts";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/noise", import.meta.url));
const PROBE = fileURLToPath(new URL("../../preview/probe", import.meta.url));
const scripts = (await readdir(FOLDER)).filter((name) => name.endsWith(".py")).sort();
const python = somePython();

type Trace = readonly TraceEvent[];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "preview noise-"));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;

/** One run's trace. */
async function run(script: string, method: StartMethod): Promise<Trace> {
  count++;
  const traceFolder = join(folder, String(count));
  await preview({
    program: { script: join(FOLDER, script) },
    args: [],
    cwd: FOLDER,
    methods: [method],
    python: python?.path ?? "",
    timeoutSeconds: 60,
    probeFolder: PROBE,
    traceFolder,
  });
  return readTrace(await readFile(join(traceFolder, `${method}.jsonl`), "utf8"), script);
}

async function runs(script: string, method: StartMethod): Promise<[Trace, Trace, Trace]> {
  return [await run(script, method), await run(script, method), await run(script, method)];
}

/** A comparison has one trace of each method, so the second is taken for one of spawn. */
function differences(pair: readonly [Trace, Trace], controls: readonly Trace[]): readonly Divergence[] {
  return compareTraces(asForkAndSpawn(pair), asForkAndSpawn(controls)).divergences;
}

function asForkAndSpawn(traces: readonly Trace[]): Trace[] {
  const methods: readonly StartMethod[] = ["fork", "spawn"];
  return traces.map((trace, at) =>
    trace.map((event) => (event.event === "leg" ? { ...event, method: methods[at]! } : event)),
  );
}

it("are twenty and more", () => {
  expect(scripts.length).toBeGreaterThanOrEqual(20);
});

describe.skipIf(lacks("a Python whose default is fork", python))("noise", () => {
  it.each(scripts)("of %s is no divergence", async (script) => {
    const [forked, forkedAgain, forkControl] = await runs(script, "fork");
    expect(differences([forked, forkedAgain], [forkControl, forkControl])).toEqual([]);
    const [spawned, spawnedAgain, spawnControl] = await runs(script, "spawn");
    expect(differences([spawned, spawnedAgain], [spawnControl, spawnControl])).toEqual([]);
    expect(differences([forked, spawned], [forkControl, spawnControl])).toEqual([]);
  });
});
