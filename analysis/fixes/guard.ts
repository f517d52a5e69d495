/** The main guard of a file, where there is one that code can be put under. */

import { outcomeOf } from "../python/conditions/guard.ts";
import type { If, Stmt } from "../syntax/ast.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { topLevelsOf } from "../syntax/paths.ts";
import { indentAt, lineStart } from "./layout.ts";

export const GUARD = 'if __name__ == "__main__":';

/** Offsets are those of the document. */
export interface Guard {
  readonly node: If;
  readonly start: number;
  readonly end: number;
  /** Where the line of its first statement starts, and how that is indented. */
  readonly bodyStart: number;
  readonly bodyIndent: string;
}

/** `unclear`: the file tells parent and child apart in a way that nothing can simply be added to. */
export function guardOf(document: SourceDocument): Guard | "none" | "unclear" {
  const deciding = topLevelsOf(document).filter(({ node }) => tellsApart(node));
  const [only] = deciding;
  if (!only) return "none";
  const { node, chunk, start, end } = only;
  if (deciding.length > 1 || !isGuard(node)) return "unclear";
  const at = chunk.offset + (node.body[0]?.start ?? 0);
  const bodyStart = lineStart(document.text, at);
  return bodyStart > start ? { node, start, end, bodyStart, bodyIndent: indentAt(document.text, at) } : "unclear";
}

function tellsApart(node: Stmt): boolean {
  return node.kind === "If" && /parent|child/.test(outcomeOf(node.test).holds);
}

/** A plain main guard: what stands in it runs in the parent alone. */
export function isGuard(node: Stmt): node is If {
  if (node.kind !== "If" || node.orelse.length > 0) return false;
  const { holds, exact } = outcomeOf(node.test);
  return holds === "parent" && exact;
}
