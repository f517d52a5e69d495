/** Which Python files a call to `check` means, and their texts. */

import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { glob } from "tinyglobby";
import type { Workspace } from "../analysis/index.ts";
import { UnusableCall } from "./usage.ts";

/** Folders that hold other people's code, or no code. */
const PASSED_OVER = ["**/node_modules", "**/.*", "**/__pycache__", "**/venv", "**/env", "**/site-packages"];

/** Absolute, `/`-separated, sorted paths. Throws `UnusableCall` for a path that does not exist. */
export async function pythonFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(expand));
  return [...new Set(found.flat())].sort();
}

async function expand(path: string): Promise<string[]> {
  const absolute = resolve(path);
  const what = await stat(absolute).catch(() => undefined);
  if (what === undefined) throw new UnusableCall(`there is no file or folder "${path}"; check the path.`);
  if (what.isFile()) return [slashed(absolute)];
  const files = await glob("**/*.py", {
    cwd: absolute,
    absolute: true,
    ignore: PASSED_OVER,
    followSymbolicLinks: false,
  });
  return files.map(slashed);
}

/** The way in which the analysis wants its paths. */
export function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

/** Gives `file` and every module that its analysis needs to the workspace. */
export async function load(workspace: Workspace, file: string): Promise<void> {
  let wanted: readonly string[] = [file];
  while (wanted.length > 0) {
    await Promise.all(wanted.map((path) => give(workspace, path)));
    wanted = workspace.wanted(file);
  }
}

async function give(workspace: Workspace, path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) workspace.remove(path);
  else workspace.update(path, text);
}
