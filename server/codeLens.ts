/** "Preview under spawn | Compare fork and spawn", above the main guard or else the first start site. */

import type { CodeLens } from "vscode-languageserver";
import type { Range } from "../protocol/findings.ts";
import { COMPARE_COMMAND, PREVIEW_COMMAND } from "../protocol/messages.ts";
import type { FileReport } from "../protocol/report.ts";
import { toLspRange } from "./convert.ts";
import type { View } from "./texts.ts";

/** What can be run as it is, or once it is saved; not a document of a virtual workspace, and not a notebook. */
const RUNNABLE = /^(?:file|untitled):/;

/** No lens where nothing is started: such a file is not a script to preview. */
export function codeLensesOf(report: FileReport, { document: { uri }, source }: View): CodeLens[] {
  const place = source.notebook || !RUNNABLE.test(uri) ? undefined : placeOf(report);
  if (!place) return [];
  const range = toLspRange(place);
  return [
    { range, command: { title: "Preview under spawn", command: PREVIEW_COMMAND, arguments: [uri] } },
    { range, command: { title: "Compare fork and spawn", command: COMPARE_COMMAND, arguments: [uri] } },
  ];
}

function placeOf({ startSites, mainGuard }: FileReport): Range | undefined {
  const first = startSites[0];
  return first && (mainGuard ?? first.range);
}
