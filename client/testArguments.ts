/** One test as its runner wants it on a command line: `python -m pytest …`, `python -m unittest …`. */

import { relative } from "node:path";

export type Runner = "pytest" | "unittest";

/**
 * @param file the test's file
 * @param folder the working folder, in which unittest looks for modules
 * @param names those of the test's classes, outermost first, and its own
 */
export function testArguments(runner: Runner, file: string, folder: string, names: readonly string[]): string[] {
  const path = relative(folder, file).replaceAll("\\", "/");
  if (runner === "unittest") return [[path.replace(/\.py$/, "").replaceAll("/", "."), ...names].join(".")];
  // Short, and with what the test prints: both legs are read side by side.
  return ["-q", "-s", [path, ...names].join("::")];
}
