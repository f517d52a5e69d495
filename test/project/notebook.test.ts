/** A notebook on disk and in the editor: its cells are one module, whose places lead back. */

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JoinedCells } from "../../project/cells.ts";
import { readNotebook } from "../../project/notebook.ts";

const CORPUS = new URL("../corpus/interactive-main/", import.meta.url);

/** The text that stands at a range of one line. */
function textAt(text: string, { start, end }: { start: { line: number; column: number }; end: { column: number } }) {
  return text.split("\n")[start.line]!.slice(start.column, end.column);
}

function rangeOf(text: string, needle: string) {
  const before = text.slice(0, text.indexOf(needle)).split("\n");
  const start = { line: before.length - 1, column: before.at(-1)!.length };
  return { start, end: { line: start.line, column: start.column + needle.length } };
}

const notebookOf = (cells: unknown, metadata: unknown = {}) => JSON.stringify({ cells, metadata, nbformat: 4 });

describe("joined cells", () => {
  it("are one module: each begins on a line of its own, and places lead both ways", () => {
    const cells = new JoinedCells(["import a", "def f():\n    return a", "", "f()"]);
    expect(cells.text).toBe("import a\ndef f():\n    return a\n\nf()\n");
    expect(cells.toModule(3, { line: 0, column: 1 })).toEqual({ line: 4, column: 1 });
    expect(cells.toCell({ line: 2, column: 4 })).toEqual({ cell: 1, position: { line: 1, column: 4 } });
  });

  it("lead every place back to where it was", () => {
    const text = fc.stringMatching(/^[ab\n\r]{0,12}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.nat(), fc.nat(20), (texts, at, column) => {
        const cell = at % texts.length;
        const line = at % texts[cell]!.split(/\r\n|\n|\r/).length;
        const cells = new JoinedCells(texts);
        const there = cells.toModule(cell, { line, column });
        expect(cells.toCell(there)).toEqual({ cell, position: { line, column } });
      }),
    );
  });

  it("keep their Python where IPython's own lines stand between", () => {
    const cell = "%matplotlib inline\n!pip install x\nimport a\nif a:\n    !ls\na?\nb = 7\\\n  % 4";
    expect(new JoinedCells([cell]).text).toBe(
      "#matplotlib inline\n#pip install x\nimport a\nif a:\n    pass\n#?\nb = 7\\\n  % 4\n",
    );
    expect(new JoinedCells(["%%time\nf()"]).text).toBe("#%time\nf()\n");
    expect(new JoinedCells(["%%bash\nrm -f x"]).text).toBe("#%bash\n#m -f x\n");
  });

  it("know no range over two of them", () => {
    const cells = new JoinedCells(["a", "b"]);
    const range = { start: { line: 0, column: 0 }, end: { line: 1, column: 1 } };
    expect(cells.toCellRange(range)).toBeUndefined();
  });
});

describe("a notebook file", () => {
  it("leads from the module to the line of its JSON", () => {
    for (const name of readdirSync(CORPUS).filter((each) => each.endsWith(".ipynb"))) {
      const json = readFileSync(new URL(name, CORPUS), "utf8");
      const { text, place } = readNotebook(json)!;
      const marks = [...text.matchAll(/# expect: .*/g)].map(([mark]) => mark);
      expect(marks.length, name).toBeGreaterThan(0);
      for (const mark of marks) expect(textAt(json, place(rangeOf(text, mark)))).toBe(mark);
    }
  });

  it("may hold a cell as one text, with escapes", () => {
    const json = notebookOf([
      { cell_type: "markdown", source: ["# not this"] },
      { cell_type: "code", source: 'x = "a\tb\u0001"\ny = target' },
    ]);
    const { text, place } = readNotebook(json)!;
    expect(text).toBe('x = "a\tb\u0001"\ny = target\n');
    expect(textAt(json, place(rangeOf(text, "target")))).toBe("target");
  });

  it("of another language, or that is none, is not read", () => {
    const cells = [{ cell_type: "code", source: "f <- 1" }];
    expect(readNotebook(notebookOf(cells, { kernelspec: { language: "R" } }))).toBeUndefined();
    for (const text of ["", "[]", "{}", '{"cells": 3}', '{"cells": [{"cell_type": "co', "\uFFFD\u0000"]) {
      expect(readNotebook(text)?.text ?? "").toBe("");
    }
  });

  it("cut anywhere is never an error", () => {
    const json = readFileSync(new URL("pool_map_in_cell.ipynb", CORPUS), "utf8");
    for (let length = 0; length < json.length; length += 7) readNotebook(json.slice(0, length));
  });
});
