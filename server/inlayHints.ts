/** Text drawn beside a read: `fork: args.input │ spawn: 0`. */

import type { InlayHint, Range } from "vscode-languageserver";
import type { FileReport, InlineHint } from "../protocol/report.ts";
import type { Settings } from "../protocol/settings.ts";
import { toLspPosition } from "./convert.ts";
import type { View } from "./texts.ts";

/** The hints within `range` of a document, as far as the setting wants them. */
export function inlayHintsOf(
  { hints }: FileReport,
  view: View,
  range: Range,
  wanted: Settings["inlineHints"],
): InlayHint[] {
  return hints
    .filter((hint) => isWanted(hint, wanted))
    .flatMap((hint): InlayHint[] => {
      const own = view.toOwn({ start: hint.position, end: hint.position });
      const isHere = own && own.start.line >= range.start.line && own.start.line <= range.end.line;
      if (!isHere) return [];
      return [{ position: toLspPosition(own.start), label: hint.text, tooltip: hint.tooltip, paddingLeft: true }];
    });
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
