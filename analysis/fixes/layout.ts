/** How a file is laid out: its lines, its indentation, and what moves along with a statement. Offsets of the document. */

import type { Span } from "../syntax/ast.ts";
import type { SourceDocument } from "../syntax/document.ts";

/** A comment, or a text in any of Python's quotes; what an f-string's fields hold is passed over with it. */
const OPAQUE = /#[^\n\r]*|("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*\1|"(?:\\[\s\S]|[^"\\\n\r])*"|'(?:\\[\s\S]|[^'\\\n\r])*'/g;

/** Lines without text at the end of a text. */
const BLANK_LINES = /(?:(?<=^|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r))*$/;

/** What ends the file's lines. */
export function newlineOf({ text }: SourceDocument): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** One step of the file's indentation; four spaces where nothing is indented. */
export function indentOf({ text }: SourceDocument): string {
  return /:[ \t]*(?:#[^\n\r]*)?(?:\r\n|\n|\r)([ \t]+)\S/.exec(text)?.[1] ?? "    ";
}

export function lineStart(text: string, offset: number): number {
  // Between a carriage return and its newline, the line that they end is meant.
  let start = text.startsWith("\r\n", offset - 1) ? offset - 1 : offset;
  while (start > 0 && !"\r\n".includes(text[start - 1] ?? "")) start--;
  return start;
}

/** The end of the line's text, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}

/** Where the next line starts. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/** The white space at the start of the line. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
}

/**
 * The whole lines of a statement, with the comment lines that stand right above it; the last line break is not among
 * them. `undefined` where something else stands on its lines.
 */
export function linesOf({ text }: SourceDocument, statement: Span): Span | undefined {
  const end = lineEnd(text, statement.end);
  if (text.slice(lineStart(text, statement.start), statement.start).trim() !== "") return undefined;
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(statement.end, end))) return undefined;
  return { start: withCommentsAbove(text, statement.start), end };
}

/** Comments that begin the file are about the file. */
function withCommentsAbove(text: string, offset: number): number {
  const own = lineStart(text, offset);
  const indent = indentAt(text, offset);
  let start = own;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!text.startsWith(`${indent}#`, above)) return start;
    start = above;
  }
  return own;
}

/** Whole lines with their line break, and the blank lines above or below them: the fewer, or all at a block's start and the file's end. */
export function linesToRemove({ text }: SourceDocument, { start, end }: Span): Span {
  const next = nextLine(text, end);
  const above = BLANK_LINES.exec(text.slice(0, start))?.[0] ?? "";
  const below = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(next))?.[0] ?? "";
  const opensBlock = /:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)$/.test(text.slice(0, start - above.length));
  const endsFile = next + below.length >= text.length;
  if (opensBlock || endsFile) return { start: start - above.length, end: next + below.length };
  if (above === "" && start > 0) return { start, end: next };
  return above.length < below.length ? { start: start - above.length, end: next } : { start, end: next + below.length };
}

/** A text whose lines are moved to another indentation. Lines that begin within a text of several lines stay. */
export function reindented(text: string, from: string, to: string): string {
  const opaque = opaqueSpans(text);
  const isWithin = (at: number) => opaque.some(({ start, end }) => start < at && at < end);
  return text.replace(/^[^\r\n]+/gm, (line, at: number) => {
    if (isWithin(at) || line.trim() === "") return line;
    return line.startsWith(from) ? to + line.slice(from.length) : line;
  });
}

function opaqueSpans(text: string): readonly Span[] {
  return [...text.matchAll(OPAQUE)]
    .filter(([matched]) => !matched.startsWith("#"))
    .map(({ index, 0: matched }) => ({ start: index, end: index + matched.length }));
}
