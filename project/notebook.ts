/**
 * A notebook as it lies on disk: its code cells, and where in the file's JSON their lines stand.
 * https://nbformat.readthedocs.io/en/latest/format_description.html
 */

import { type DocumentNode, parse, type StringNode, type ValueNode } from "@humanwhocodes/momoa";
import type { Position, Range } from "../protocol/findings.ts";
import { JoinedCells } from "./cells.ts";

export interface NotebookFile {
  /** The code cells as one module. */
  readonly text: string;
  /** Where in the file a range of the module stands; a range over several cells ends with the first. */
  place(range: Range): Range;
}

/** Undefined for what is no notebook, or one of another language. */
export function readNotebook(json: string): NotebookFile | undefined {
  const root = parsed(json)?.body;
  if (!root || !isPython(root)) return undefined;
  const cells = elementsOf(member(root, "cells")).filter((cell) => textOf(member(cell, "cell_type")) === "code");
  const sources = cells.map((cell) => new CellSource(json, stringsOf(member(cell, "source"))));
  const joined = new JoinedCells(sources.map(({ text }) => text));
  const starts = lineStartsOf(json);
  const place = (position: Position): Position => {
    const at = joined.toCell(position);
    return at ? positionAt(starts, sources[at.cell]!.offsetOf(at.position)) : { line: 0, column: 0 };
  };
  return { text: joined.text, place: ({ start, end }) => ordered(place(start), place(end)) };
}

/** A cell's text with the pieces of JSON that it is made of. */
class CellSource {
  readonly text: string;
  readonly #json: string;
  readonly #pieces: readonly StringNode[];
  readonly #lines: readonly number[];

  constructor(json: string, pieces: readonly StringNode[]) {
    this.#json = json;
    this.#pieces = pieces;
    this.text = pieces.map(({ value }) => value).join("");
    this.#lines = lineStartsOf(this.text);
  }

  /** The offset in the JSON text at which a place of the cell is written. */
  offsetOf({ line, column }: Position): number {
    let left = (this.#lines[line] ?? this.text.length) + column;
    for (const [index, piece] of this.#pieces.entries()) {
      const isLast = index === this.#pieces.length - 1;
      if (left < piece.value.length || isLast) return this.#within(piece, Math.min(left, piece.value.length));
      left -= piece.value.length;
    }
    return 0;
  }

  #within({ loc }: StringNode, characters: number): number {
    let offset = loc.start.offset + 1;
    for (let count = 0; count < characters; count++) {
      const escaped = this.#json[offset] === "\\";
      offset += escaped ? (this.#json[offset + 1] === "u" ? 6 : 2) : 1;
    }
    return offset;
  }
}

function parsed(json: string): DocumentNode | undefined {
  try {
    return parse(json);
  } catch {
    // Cut short, a merge conflict, another format: the editor says so, we have nothing to read.
    return undefined;
  }
}

function isPython(root: ValueNode): boolean {
  const metadata = member(root, "metadata");
  const language =
    textOf(member(member(metadata, "language_info"), "name")) ??
    textOf(member(member(metadata, "kernelspec"), "language"));
  return language === undefined || /^i?python$/i.test(language);
}

function member(node: ValueNode | undefined, name: string): ValueNode | undefined {
  if (node?.type !== "Object") return undefined;
  return node.members.find((each) => each.name.type === "String" && each.name.value === name)?.value;
}

function elementsOf(node: ValueNode | undefined): ValueNode[] {
  return node?.type === "Array" ? node.elements.map(({ value }) => value) : [];
}

function textOf(node: ValueNode | undefined): string | undefined {
  return node?.type === "String" ? node.value : undefined;
}

/** A source is one text, or a list of lines. */
function stringsOf(node: ValueNode | undefined): StringNode[] {
  return (node?.type === "String" ? [node] : elementsOf(node)).filter((each) => each.type === "String");
}

function ordered(start: Position, end: Position): Range {
  const reversed = end.line < start.line || (end.line === start.line && end.column < start.column);
  return { start, end: reversed ? start : end };
}

function lineStartsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

function positionAt(starts: readonly number[], offset: number): Position {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line, column: offset - (starts[line] ?? 0) };
}
