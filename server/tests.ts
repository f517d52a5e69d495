/** The test at a line, and the lenses above tests that start processes. */

import type { CodeLens } from "vscode-languageserver";
import { PREVIEW_TEST_COMMAND, type TestAt, type TestAtResult } from "../protocol/messages.ts";
import type { TestCase } from "../protocol/report.ts";
import { toLspRange } from "./convert.ts";

export function testAt(tests: readonly TestCase[], line: number): TestAtResult {
  const found = tests.findLast(({ whole: { start, end } }) => start.line <= line && line <= end.line);
  return found ? asTestAt(found) : null;
}

/** Above those that start processes themselves. */
export function testLenses(uri: string, tests: readonly TestCase[]): CodeLens[] {
  return tests
    .filter(({ starts }) => starts)
    .map((test) => ({
      range: toLspRange(test.name),
      command: { title: "Preview test under spawn", command: PREVIEW_TEST_COMMAND, arguments: [uri, asTestAt(test)] },
    }));
}

function asTestAt({ names, unittest }: TestCase): TestAt {
  return { names, unittest };
}
