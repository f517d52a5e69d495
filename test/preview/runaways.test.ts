/**
 * Scripts that do not end by themselves, or leave something behind: each gets a verdict in time, and nothing of it
 * remains: no process, no file in the temporary folder, nothing in /dev/shm. Prints a table.
 */

import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preview } from "../../preview/index.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import { fixturesIn } from "./fixtures.ts";
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

/** Pids and command lines of the processes that name the folder. */
async function processesOf(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of await pids()) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.includes(folder)) found.push(`${pid} ${command.replaceAll("\0", " ")}`);
  }
  return found;
}

/**
 * What has come to /dev/shm since and is mapped by no living process: others use it at the same time. By inode, since
 * the C library maps a semaphore under another name before it gives it its own.
 */
async function orphaned(before: ReadonlySet<string>): Promise<string[]> {
  const fresh = (await sharedMemory()).filter((name) => !before.has(name));
  if (fresh.length === 0) return [];
  const maps = await Promise.all((await pids()).map((pid) => readFile(`/proc/${pid}/maps`, "utf8").catch(() => "")));
  const mapped = new Set(maps.flatMap((text) => [...text.matchAll(/ (\d+) +\/dev\/shm\//g)].map(([, inode]) => inode)));
  const inodes = await Promise.all(fresh.map((name) => stat(`/dev/shm/${name}`).catch(() => undefined)));
  return fresh.filter((_, index) => inodes[index] !== undefined && !mapped.has(String(inodes[index]?.ino)));
}

async function sharedMemory(): Promise<string[]> {
  return await readdir("/dev/shm").catch(() => []);
}

async function pids(): Promise<string[]> {
  return (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
}
