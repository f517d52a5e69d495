/** What benchmarks share: whole processes timed in turn, medians, and a table. Ratios are quoted, never single times. */

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

export interface Run {
  readonly seconds: number;
  /** Seconds that its threads had a processor: what a busy machine leaves nearly as it is. */
  readonly processor: number;
  /** Peak resident memory of the process itself, in MiB. */
  readonly peakMiB: number;
}

export interface Contestant {
  readonly name: string;
  /** A script for this Node, and its arguments. */
  readonly command: readonly string[];
  /** Exit statuses that mean that it did its work; default: 0 and 1. */
  readonly accepted?: readonly number[];
}

/** Runs the contestants in turn, `rounds` times after one round that is not counted. */
export async function alternate(contestants: readonly Contestant[], rounds: number): Promise<Map<string, Run[]>> {
  const runs = new Map<string, Run[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of contestants) {
      const run = await time(contestant);
      if (round > 0) runs.get(contestant.name)!.push(run);
    }
  }
  return runs;
}

/** The child tells its own peak memory and processor time through file descriptor 3, at its exit. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, JSON.stringify({ processor: (user + system) / 1e6, peakMiB: process.resourceUsage().maxRSS / 1024 }));
  });`)}`;

function time({ name, command, accepted = [0, 1] }: Contestant): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ["--import", TELL_USAGE, ...command], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    let usage = "";
    let stderr = "";
    child.stdio[3]!.on("data", (data: Buffer) => {
      usage += data;
    });
    child.stderr!.on("data", (data: Buffer) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      const seconds = (performance.now() - began) / 1000;
      if (status !== null && accepted.includes(status)) resolve({ seconds, ...JSON.parse(usage) });
      else reject(new Error(`${name} ended with status ${status}: ${stderr.slice(0, 2000)}`));
    });
  });
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Linear between neighbours; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  return below + (sorted[Math.ceil(position)]! - below) * (position % 1);
}

/** A row of the report: what was measured, the ratio, and the goal it is held against. */
export function row(what: string, ratio: number, goal: string, detail: string): void {
  console.log(`${what.padEnd(62)} ${ratio.toFixed(2).padStart(7)}   goal ${goal.padEnd(8)} ${detail}`);
}
