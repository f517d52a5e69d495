/** What runs have left behind: processes, and names in /dev/shm. */

import { readdir, readFile, stat } from "node:fs/promises";

/** Pids and command lines of the processes that name the folder. */
export async function processesOf(folder: string): Promise<string[]> {
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
export async function orphaned(before: ReadonlySet<string>): Promise<string[]> {
  const fresh = (await sharedMemory()).filter((name) => !before.has(name));
  if (fresh.length === 0) return [];
  const maps = await Promise.all((await pids()).map((pid) => readFile(`/proc/${pid}/maps`, "utf8").catch(() => "")));
  const mapped = new Set(maps.flatMap((text) => [...text.matchAll(/ (\d+) +\/dev\/shm\//g)].map(([, inode]) => inode)));
  const inodes = await Promise.all(fresh.map((name) => stat(`/dev/shm/${name}`).catch(() => undefined)));
  return fresh.filter((_, index) => inodes[index] !== undefined && !mapped.has(String(inodes[index]?.ino)));
}

export async function sharedMemory(): Promise<string[]> {
  return await readdir("/dev/shm").catch(() => []);
}

async function pids(): Promise<string[]> {
  return (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
}
