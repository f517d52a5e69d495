/** A notebook's code cells as one module, and the way between places in the one and in the others. */

import type { Position, Range } from "../protocol/findings.ts";

export interface CellPosition {
  /** Index among the cells that were joined. */
  readonly cell: number;
  readonly position: Position;
}

export class JoinedCells {
  /** The module's text: each cell's lines, with what is IPython's own made comments. */
  readonly text: string;
  /** The line of the module on which each cell begins. */
  readonly #starts: readonly number[];

  constructor(cells: readonly string[]) {
    const texts = cells.map(withoutMagics);
    const starts: number[] = [];
    let line = 0;
    for (const text of texts) {
      starts.push(line);
      line += linesOf(text).length;
    }
    this.text = texts.map((text) => `${text}\n`).join("");
    this.#starts = starts;
  }

  toModule(cell: number, { line, column }: Position): Position {
    return { line: line + (this.#starts[cell] ?? 0), column };
  }

  /** The cell that holds a position of the module; undefined where there are no cells. */
  toCell({ line, column }: Position): CellPosition | undefined {
    const cell = this.#starts.findLastIndex((start) => start <= line);
    const start = this.#starts[cell];
    return start === undefined ? undefined : { cell, position: { line: line - start, column } };
  }

  /** Undefined where the range does not lie in one cell. */
  toCellRange({ start, end }: Range): { readonly cell: number; readonly range: Range } | undefined {
    const [first, last] = [this.toCell(start), this.toCell(end)];
    if (!first || !last || first.cell !== last.cell) return undefined;
    return { cell: first.cell, range: { start: first.position, end: last.position } };
  }
}

/** Magics that run the rest of their cell as Python. */
const RUNS_PYTHON = /^%%(?:time|timeit|capture|prun|memit|mprun)\b/;
const MAGIC_LINE = /^(\s*)(?:[%!?](?=[\w!%?$/.~({"'])|[\w.]+\?{1,2}\s*$)/;

/**
 * IPython's own lines as comments or `pass`: as many lines, each with its columns, as far as they hold Python.
 * https://ipython.readthedocs.io/en/stable/interactive/magics.html
 */
function withoutMagics(cell: string): string {
  const lines = linesOf(cell);
  const isForeign = lines[0]?.startsWith("%%") && !RUNS_PYTHON.test(lines[0]);
  return lines.map((line) => (isForeign ? `#${line.slice(1)}` : withoutMagic(line))).join("\n");
}

function withoutMagic(line: string): string {
  const indentation = MAGIC_LINE.exec(line)?.[1];
  if (indentation === undefined) return line;
  // The magic may be all that a block holds.
  return indentation === "" ? `#${line.slice(1)}` : `${indentation}pass`;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
