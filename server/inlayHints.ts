/** Text drawn beside a read: `fork: args.input │ spawn: 0`. */

import type { InlayHint, Range } from "vscode-languageserver";
import type { FileReport, InlineHint } from "../protocol/report.ts";
import type { Settings } from "../protocol/settings.ts";
import { toLspPosition } from "./convert.ts";

/** The hints of `report` within `range`, as far as the setting wants them. */
export function inlayHintsOf(report: FileReport, range: Range, wanted: Settings["inlineHints"]): InlayHint[] {
  return report.hints.filter((hint) => isWanted(hint, wanted) && isWithin(hint, range)).map(toInlayHint);
}

function isWanted(hint: InlineHint, wanted: Settings["inlineHints"]): boolean {
  switch (wanted) {
    case "all":
      return true;
    case "findings":
      return hint.finding;
    case "off":
      return false;
  }
}

function isWithin({ position }: InlineHint, { start, end }: Range): boolean {
  return position.line >= start.line && position.line <= end.line;
}

function toInlayHint(hint: InlineHint): InlayHint {
  return {
    position: toLspPosition(hint.position),
    label: hint.text,
    tooltip: hint.tooltip,
    paddingLeft: true,
  };
}
