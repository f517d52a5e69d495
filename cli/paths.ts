/** Paths as reports show them. */

import { relative } from "node:path";

/** The way in which the analysis wants its paths. */
export function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

/** Relative to the working folder, `/`-separated. */
export function relativeToWorkingFolder(path: string): string {
  return slashed(relative(process.cwd(), path));
}
