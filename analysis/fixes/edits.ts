/** Edits of a text, by offsets. */

import type { Position, TextEdit } from "../../protocol/findings.ts";
import type { Span } from "../syntax/ast.ts";
import type { SourceDocument } from "../syntax/document.ts";

/** Replaces a span of the document's text; offsets count UTF-16 code units from the document's start. */
export function replace(document: SourceDocument, { start, end }: Span, newText: string): TextEdit {
  return {
    file: document.file,
    range: { start: document.position(start), end: document.position(end) },
    newText,
  };
}

export function insert(document: SourceDocument, offset: number, newText: string): TextEdit {
  return replace(document, { start: offset, end: offset }, newText);
}

/**
 * The document's text after the edits that are meant for it. Edits at one place are applied in their order; overlapping
 * ones are an error.
 */
export function applied(document: SourceDocument, edits: readonly TextEdit[]): string {
  const own = edits
    .filter(({ file }) => file === document.file)
    .map(({ range, newText }) => ({
      start: offsetOf(document, range.start),
      end: offsetOf(document, range.end),
      newText,
    }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  let text = "";
  let done = 0;
  for (const { start, end, newText } of own) {
    if (start < done) throw new Error(`edits of ${document.file} overlap`);
    text += document.text.slice(done, start) + newText;
    done = end;
  }
  return text + document.text.slice(done);
}

/** Whether two of the edits change the same text: then there is no telling what the author of the fix meant. */
export function overlapping(edits: readonly TextEdit[]): boolean {
  const isBefore = (one: Position, other: Position) =>
    one.line < other.line || (one.line === other.line && one.column < other.column);
  const meet = (one: TextEdit, other: TextEdit) =>
    one.file === other.file && isBefore(one.range.start, other.range.end) && isBefore(other.range.start, one.range.end);
  return edits.some((one, index) => edits.slice(index + 1).some((other) => meet(one, other)));
}

/** The UTF-16 offset of a position in the document's text; the text's end where the position is beyond it. */
export function offsetOf(document: SourceDocument, { line, column }: Position): number {
  const breaks = document.text.matchAll(/\r\n|\n|\r/g);
  let start = 0;
  for (let each = 0; each < line; each++) {
    const { value } = breaks.next();
    start = value ? value.index + value[0].length : document.text.length;
  }
  return Math.min(start + column, document.text.length);
}
