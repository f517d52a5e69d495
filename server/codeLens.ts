/**
 * "Preview under spawn | Compare start methods…", above the main guard or else the first start site; and above each test
 * that starts processes a lens of its own.
 */

import type { CodeLens } from "vscode-languageserver";
import type { Range } from "../protocol/findings.ts";
import { COMPARE_COMMAND, PREVIEW_COMMAND } from "../protocol/messages.ts";
import type { FileReport, TestCase } from "../protocol/report.ts";
import { toLspRange } from "./convert.ts";
import { testLenses } from "./tests.ts";
import type { View } from "./texts.ts";

/** What can be run as it is, or once it is saved; not a document of a virtual workspace, and not a notebook. */
const RUNNABLE = /^(?:file|untitled):/;

export function codeLensesOf(
  report: FileReport,
  tests: readonly TestCase[],
  { document: { uri }, source }: View,
): CodeLens[] {
  if (source.notebook || !RUNNABLE.test(uri)) return [];
  return [...scriptLenses(uri, placeOf(report, tests)), ...testLenses(uri, tests)];
}

function scriptLenses(uri: string, place: Range | undefined): CodeLens[] {
  if (!place) return [];
  const range = toLspRange(place);
  return [
    { range, command: { title: "Preview under spawn", command: PREVIEW_COMMAND, arguments: [uri] } },
    { range, command: { title: "Compare start methods…", command: COMPARE_COMMAND, arguments: [uri] } },
  ];
}

/** No lens where nothing is started, and none on a file of tests: as scripts they do nothing. */
function placeOf({ startSites, mainGuard }: FileReport, tests: readonly TestCase[]): Range | undefined {
  const first = startSites[0];
  return first && (mainGuard ?? (tests.length > 0 ? undefined : first.range));
}
