/**
 * Prints what a vitest run came to, from its JSON report: the names of skipped tests and, last, `N passed, N failed`.
 * A test file that did not even load counts as one failure, and so does a run that ended before or beside its tests
 * (types, lint, build). Plain JavaScript, since the Node that CI brings may be older than the project's own.
 *
 * usage: node totals.mjs REPORT STATUS [EARLIER]
 * STATUS: the test command's exit status. Exits 0 only where nothing failed.
 * EARLIER: the report of a run before, of which REPORT holds some files run once more; those count as they are there.
 */

import { existsSync, readFileSync } from "node:fs";

/** @returns {{ passed: number, failed: number, skipped: string[] }} */
export function totals(report, status) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (wanted) => tests.filter((test) => test.status === wanted).length;
  const unloaded = files.filter((file) => file.status === "failed" && !file.assertionResults.some(isFailed)).length;
  const failed = count("failed") + unloaded;
  return {
    passed: count("passed"),
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: tests.filter((test) => test.status !== "passed" && test.status !== "failed").map((test) => test.fullName),
  };
}

/** The earlier report with the files of the later one in their places; none where either is missing. */
function renewed(earlier, later) {
  if (earlier === undefined || later === undefined) return undefined;
  const again = new Map(later.testResults.map((file) => [file.name, file]));
  return { testResults: earlier.testResults.map((file) => again.get(file.name) ?? file) };
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function isFailed(test) {
  return test.status === "failed";
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [, , path, exit, earlier] = process.argv;
  const status = Number(exit);
  const report = earlier === undefined ? read(path) : renewed(read(earlier), read(path));
  if (report === undefined) console.log("No test ran: what went before them failed, as said above.");
  const { passed, failed, skipped } = totals(report, report === undefined ? status || 1 : status);
  for (const name of skipped) console.log(`skipped: ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : status || 1;
}
