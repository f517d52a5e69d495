/** What each start method sees, under the cursor. */

import { type Hover, MarkupKind } from "vscode-languageserver";
import type { Hover as Explanation } from "../protocol/report.ts";
import { toLspRange } from "./convert.ts";

export function hoverOf(explanation: Explanation | undefined): Hover | null {
  if (!explanation) return null;
  return {
    range: toLspRange(explanation.range),
    contents: { kind: MarkupKind.Markdown, value: explanation.markdown },
  };
}
