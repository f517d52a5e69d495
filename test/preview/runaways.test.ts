/**
 * Scripts that do not end by themselves, or leave something behind: each gets a verdict in time, and nothing of it
 * remains: no process, no file in the temporary folder, nothing in /dev/shm. Prints a table.
 */

import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preview } from "../../preview/index.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import { fixturesIn } from "./fixtures.ts";
import { orphaned, processesOf, sharedMemory } from "./remains.ts";
import { PROBE, python } from "./scratch.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/runaways", import.meta.url));
const TIMEOUT_SECONDS = 4;
const fixtures = fixturesIn(FOLDER);
const table: string[] = [];

/** Every script runs from this folder, so that its processes are known by their command lines. */
let home: string;
let temporary: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "runaways-"));
  temporary = join(home, "tmp");
  await mkdir(temporary);
});
afterAll(async () => {
  await rm(home, { recursive: true });
  process.stdout.write(`${["script, method: verdict, seconds, what remained", ...table].join("\n")}\n`);
});

describe.each(fixtures)("$name: $about", ({ name, script, run, fields }) => {
  it.each(Object.entries(run))("%s: %s, and nothing remains", async (method, outcome) => {
    const copy = join(home, basename(script));
    await copyFile(script, copy);
    const before = new Set(await sharedMemory());
    const began = performance.now();
    const { legs } = await preview({
      program: { script: copy },
      args: [],
      cwd: home,
      env: { ...process.env, TMPDIR: temporary },
      methods: [method as StartMethod],
      python,
      // A verdict of another kind does not wait for the time limit.
      timeoutSeconds: outcome === "hang" ? TIMEOUT_SECONDS : 60,
      probeFolder: PROBE,
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const left = [...(await processesOf(home)), ...(await readdir(temporary)), ...(await orphaned(before))];
    table.push(
      `${name}, ${method}: ${legs[method as StartMethod]?.outcome}, ${seconds}, ${left.join(" ") || "nothing"}`,
    );
    expect(left).toEqual([]);
    expect(legs[method as StartMethod]?.outcome).toBe(outcome);
    const reason = fields.get("reason")?.[0] ?? fields.get("stands")?.[0];
    if (reason !== undefined) expect(legs[method as StartMethod]?.reason).toContain(reason);
  });
});
