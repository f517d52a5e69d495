/** Copies of the working folder, so that no leg sees what another has written. */

import { cp, readdir, stat, symlink } from "node:fs/promises";
import { basename } from "node:path";

/** Folders that a script does not write to and that may be huge: history, installed packages. They are linked. */
const LINKED = new Set([".git", ".hg", "node_modules"]);

/**
 * Copies `folder` to `copy`, which must not exist yet. Times and permissions are kept, symbolic links stay links; version
 * histories and virtual environments are linked, not copied.
 */
export async function copyFolder(folder: string, copy: string): Promise<void> {
  const linked: [string, string][] = [];
  await cp(folder, copy, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
    filter: async (from, to) => {
      if (from === folder || !(await isLinked(from))) return isCopyable(from);
      linked.push([from, to]);
      return false;
    },
  });
  for (const [from, to] of linked) await symlink(from, to, "junction");
}

async function isLinked(path: string): Promise<boolean> {
  if (LINKED.has(basename(path))) return true;
  const names: readonly string[] = await readdir(path).catch(() => []);
  return names.includes("pyvenv.cfg");
}

/** Sockets, pipes and devices cannot be copied. */
async function isCopyable(path: string): Promise<boolean> {
  const what = await stat(path).catch(() => undefined);
  return what === undefined || what.isFile() || what.isDirectory();
}
