/** What each start method sees, under the cursor. */

import { type Hover, MarkupKind } from "vscode-languageserver";
import type { Hover as Explanation } from "../protocol/report.ts";
import { toLspRange } from "./convert.ts";
import type { View } from "./texts.ts";

export function hoverOf(explanation: Explanation | undefined, view: View): Hover | null {
  const range = explanation && view.toOwn(explanation.range);
  if (!range) return null;
  return { range: toLspRange(range), contents: { kind: MarkupKind.Markdown, value: explanation.markdown } };
}
