/** Literals that hold nothing but data: generated files have a hundred thousand lines of them. */

import type { Expr } from "./ast.ts";

const ASSIGNED = /([A-Za-z_]\w*)[ \t]*=(?!=)/y;
const PIECE = /[\s[\](){},:+-]+|[0-9][\w.]*|(?:True|False|None)\b|[rRbBuU]{0,2}("""|'''|"|')/y;
const ENDS: Readonly<Record<string, RegExp>> = {
  '"""': /\\|"""/g,
  "'''": /\\|'''/g,
  '"': /\\|"|\n/g,
  "'": /\\|'|\n/g,
};

/** The name that a statement binds to a literal and does nothing else; told without parsing it. */
export function tableName(statement: string): string | undefined {
  ASSIGNED.lastIndex = 0;
  const name = ASSIGNED.exec(statement)?.[1];
  if (name === undefined) return undefined;
  for (let at = ASSIGNED.lastIndex; at < statement.length; ) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(statement);
    if (!piece) return undefined;
    const [, quote] = piece;
    const end = quote === undefined ? PIECE.lastIndex : endOfString(statement, PIECE.lastIndex, quote);
    if (end === undefined) return undefined;
    at = end;
  }
  return name;
}

/** Behind the closing quote. */
function endOfString(text: string, from: number, quote: string): number | undefined {
  const ends = ENDS[quote]!;
  for (ends.lastIndex = from; ; ends.lastIndex++) {
    const found = ends.exec(text)?.[0];
    if (found === quote) return ends.lastIndex;
    if (found !== "\\") return undefined;
  }
}

/** Whether nothing is called, read or made for it: only constants, in containers of any depth. */
export function isPlain(node: Expr): boolean {
  switch (node.kind) {
    case "Constant":
      return true;
    case "UnaryOp":
      return node.operand.kind === "Constant";
    case "Tuple":
    case "List":
    case "Set":
      return node.elements.every(isPlain);
    case "Dict":
      return node.entries.every(({ key, value }) => key !== undefined && isPlain(key) && isPlain(value));
    default:
      return false;
  }
}
