/** The project that a call is made in: the nearest pyproject.toml, from the working folder upwards. */

import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { NO_PYPROJECT, type ProjectOptions, readPyproject } from "../project/pyproject.ts";

/** What the project says of itself; its roots are absolute here. Problems are for the person to read. */
export async function projectAround(folder: string): Promise<ProjectOptions> {
  const found = await nearest(folder);
  const options = found ? readPyproject(found.text) : NO_PYPROJECT;
  const home = found?.folder ?? folder;
  return { ...options, roots: options.roots.map((root) => resolve(home, root)) };
}

async function nearest(folder: string): Promise<{ readonly folder: string; readonly text: string } | undefined> {
  const text = await readFile(join(folder, "pyproject.toml"), "utf8").catch(() => undefined);
  if (text !== undefined) return { folder, text };
  const above = dirname(folder);
  return above === folder ? undefined : nearest(above);
}
