/** One file's text with its lowered statements, kept over edits; and the way between offsets and positions. */

import type { Position, Range } from "../../protocol/findings.ts";
import type { Span, Stmt } from "./ast.ts";
import { type Comment, layoutOf } from "./chunks.ts";
import type { Parse } from "./grammar.ts";
import { tableName } from "./tables.ts";

/** A top-level statement with what belongs to it. Usually one statement; `a = 1; b = 2` are two. */
export interface Chunk {
  readonly text: string;
  /** Parsed when it is first asked for. */
  readonly body: readonly Stmt[];
  /** The name that it binds to a literal, where it does nothing else; told without parsing it. */
  readonly table: string | undefined;
  readonly document: SourceDocument;
  /** Where it begins in the document's present text. */
  offset: number;
}

interface Laid {
  readonly chunks: readonly Chunk[];
  readonly comments: readonly Comment[];
  readonly lineStarts: readonly number[];
}

let versions = 0;

export class SourceDocument {
  readonly file: string;
  text = "";
  /** The text is that of a notebook: its main module has no file. */
  notebook = false;
  /** Another one for every text of any document, so that what was derived can be told to be stale. */
  version = 0;
  private readonly parse: Parse;
  /** Worked out when it is first asked for: most files are never looked into. */
  private laid: Laid | undefined;
  private kept: readonly Chunk[] = [];

  constructor(file: string, parse: Parse) {
    this.file = file;
    this.parse = parse;
  }

  /** Takes a new text. Chunks whose text is unchanged are kept: the same objects, perhaps at another offset. */
  update(text: string): void {
    this.kept = this.laid?.chunks ?? this.kept;
    this.laid = undefined;
    this.text = text;
    this.version = ++versions;
  }

  /** Lets go of what was worked out: it is worked out again when it is asked for. Chunks will be other objects. */
  release(): void {
    this.kept = [];
    this.laid = undefined;
  }

  get chunks(): readonly Chunk[] {
    return this.layout.chunks;
  }

  get comments(): readonly Comment[] {
    return this.layout.comments;
  }

  private get layout(): Laid {
    this.laid ??= this.lay();
    return this.laid;
  }

  private lay(): Laid {
    const { text } = this;
    const { cuts, comments } = layoutOf(text);
    const kept = byText(this.kept);
    this.kept = [];
    const chunks = cuts.map(({ start, end }) => {
      const own = text.slice(start, end);
      const chunk = kept.get(own)?.shift() ?? new ParsedChunk(own, this, this.parse);
      chunk.offset = start;
      return chunk;
    });
    return { chunks, comments, lineStarts: lineStartsOf(text) };
  }

  /** @param offset UTF-16 offset in the document's text */
  position(offset: number): Position {
    const { lineStarts } = this.layout;
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - (lineStarts[low] ?? 0) };
  }

  range(chunk: Chunk, span: Span): Range {
    return { start: this.position(chunk.offset + span.start), end: this.position(chunk.offset + span.end) };
  }
}

class ParsedChunk implements Chunk {
  readonly text: string;
  readonly document: SourceDocument;
  offset = 0;
  private readonly parse: Parse;
  private parsed: readonly Stmt[] | undefined;
  private named: { readonly table: string | undefined } | undefined;

  constructor(text: string, document: SourceDocument, parse: Parse) {
    this.text = text;
    this.document = document;
    this.parse = parse;
  }

  get body(): readonly Stmt[] {
    // A lone carriage return ends a line for Python, but not for tree-sitter.
    this.parsed ??= this.parse(`${this.text.replace(/\r(?!\n)/g, "\n")}\n`);
    return this.parsed;
  }

  get table(): string | undefined {
    this.named ??= { table: tableName(this.text) };
    return this.named.table;
  }
}

/** Line ends as the Language Server Protocol and Python count them: \n, \r\n and \r. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function byText(chunks: readonly Chunk[]): Map<string, Chunk[]> {
  const map = new Map<string, Chunk[]>();
  for (const chunk of chunks) {
    const same = map.get(chunk.text);
    if (same) same.push(chunk);
    else map.set(chunk.text, [chunk]);
  }
  return map;
}
