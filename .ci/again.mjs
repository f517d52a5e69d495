/**
 * Prints the test files that failed, one a line, where running them once more by themselves can tell a machine that
 * was too busy from a defect: a few files, in a run that failed by its tests alone.
 *
 * usage: node again.mjs REPORT      REPORT: vitest's JSON report of the run that failed
 */

import { existsSync, readFileSync } from "node:fs";

const A_FEW = 3;

const [, , path] = process.argv;
const { success = false, testResults = [] } = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
const failed = testResults.filter((file) => file.status === "failed").map((file) => file.name);
if (!success && failed.length <= A_FEW) for (const name of failed) console.log(name);
