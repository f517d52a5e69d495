/** Writing functions, and into functions. */

import type { TextEdit } from "../../protocol/findings.ts";
import type { FunctionDef } from "../syntax/ast.ts";
import type { Chunk, SourceDocument } from "../syntax/document.ts";
import { type Node, topLevelsOf } from "../syntax/paths.ts";
import { insert } from "./edits.ts";
import { indentAt, lineStart, linesOf, newlineOf } from "./layout.ts";

/** What a function has to do to set the state: a name of the module is declared first. */
export function settingLines(expression: string, root: string, value: string): readonly string[] {
  return [...(expression === root ? [`global ${root}`] : []), `${expression} = ${value}`];
}

/** A definition at the module's own level, before the statement that holds the call. */
export function definitionBefore(
  document: SourceDocument,
  chunk: Chunk,
  node: Node,
  text: string,
): TextEdit | undefined {
  const around = topLevelsOf(document).find(
    (each) => each.chunk === chunk && each.node.start <= node.start && node.end <= each.node.end,
  );
  const lines = around && linesOf(document, around);
  if (!lines) return undefined;
  const newline = newlineOf(document);
  const missing = Math.max(0, 2 - blankLinesAbove(document, lines.start));
  return insert(document, lines.start, newline.repeat(missing) + text + newline.repeat(3));
}

/** Lines without text right above a line's start; as many as there need be at the start of the file. */
function blankLinesAbove({ text }: SourceDocument, start: number): number {
  const before = text.slice(0, start);
  const breaks = before.slice(before.trimEnd().length).match(/\r\n|\n|\r/g)?.length ?? 1;
  return before.trim() === "" ? Number.POSITIVE_INFINITY : breaks - 1;
}

/** Undecorated, and with as many plain parameters as it is given arguments. */
export function isPlainFunction({ params, decorators }: FunctionDef, given: number): boolean {
  const plain = params.every(({ form, default: value }) => form === "positional" && value === undefined);
  return plain && decorators.length === 0 && params.length === given;
}

/** Lines before the first statement of a function that is not its documentation. */
export function firstInBody(chunk: Chunk, node: FunctionDef, lines: readonly string[]): TextEdit | undefined {
  const { document, offset } = chunk;
  const isText = (each: FunctionDef["body"][number]) => each.kind === "Expr" && each.value.kind === "Constant";
  const first = node.body.find((each) => !isText(each));
  if (!first) return undefined;
  const at = lineStart(document.text, offset + first.start);
  if (at <= offset + node.nameSpan.end) return undefined;
  const indent = indentAt(document.text, at);
  return insert(document, at, lines.map((line) => indent + line + newlineOf(document)).join(""));
}
