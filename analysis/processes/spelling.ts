/** How a script spells what it calls. */

import type { CallInfo } from "../python/running/calls.ts";
import type { Expr } from "../syntax/ast.ts";

/** The callee's text: `mp.Pool`, `get_context("spawn").Process`; for a chain of calls only its last name. */
export function calleeText({ node, site }: CallInfo): string | undefined {
  if (!node) return undefined;
  const { func } = node;
  const span = isDotted(func)
    ? func
    : func.kind === "Attribute"
      ? { start: func.end - func.attr.length, end: func.end }
      : func;
  return site.chunk.text.slice(span.start, span.end);
}

function isDotted(node: Expr): boolean {
  return node.kind === "Name" || (node.kind === "Attribute" && isDotted(node.value));
}
