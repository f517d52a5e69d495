/** Generated modules of plain data: they take none of what a program may take, and hide nothing. */

import { beforeEach, describe, expect, it } from "vitest";
import type { Workspace } from "../../analysis/index.ts";
import { tableName } from "../../analysis/syntax/tables.ts";
import { emptyWorkspace, load } from "./fixtures.ts";

const ROWS = 100_000;
const rows = (row: (at: number) => string) => Array.from({ length: ROWS }, (_, at) => row(at)).join("\n");

/** Reads and changes what the table's module holds; `{0}` is a row of it. */
const script = (row: string) => `from multiprocessing import Process
import table

def work():
    print(table.level, ${row})

if __name__ == "__main__":
    table.level = 2
    Process(target=work).start()
`;

let workspace: Workspace;
beforeEach(async () => {
  workspace = await emptyWorkspace();
});

const found = (table: string, row: string) => {
  load(
    workspace,
    new Map([
      ["/w/main.py", script(row)],
      ["/w/table.py", table],
    ]),
  );
  const { findings } = workspace.report("/w/main.py");
  return findings
    .filter(({ rule }) => rule !== "default-method-change")
    .map(({ rule, symbol, range }) => `${range.start.line + 1} ${rule} ${symbol}`);
};

describe("a script that imports a generated module of 100,000 lines has its findings", () => {
  const expected = ["5 stale-mutation table.level"];

  it("where each line is a name of its own", () => {
    const table = rows((at) => `ROW_${at} = ("name ${at}", ${at}, [${at}, None], {"key": -${at}})`);
    expect(found(`${table}\nlevel = 1\n`, "table.ROW_99999")).toEqual(expected);
  });

  it("where all lines are one list, or one dict", () => {
    const list = rows((at) => `    ("name ${at}", ${at}, [${at}, None]),`);
    expect(found(`TABLE = [\n${list}\n]\nlevel = 1\n`, "table.TABLE[7]")).toEqual(expected);
    const dict = rows((at) => `    "name ${at}": {"at": ${at}, "of": [${at}, None]},`);
    expect(found(`TABLE = {\n${dict}\n}\nlevel = 1\n`, 'table.TABLE["name 99999"]')).toEqual(expected);
  });
});

describe("a name that stands for plain data", () => {
  it("is seen to be changed, wherever it stands", () => {
    expect(found("level = 1\n", "1")).toEqual(["5 stale-mutation table.level"]);
    expect(found("level = 1\nlevel = 3\n", "1")).toEqual(["5 stale-mutation table.level"]);
    expect(found("level = 2\n", "1")).toEqual([]);
  });

  it("is there for whoever imports all names", () => {
    const main = script("1")
      .replace("import table", "import table\nfrom table import *")
      .replace("table.level,", "level,");
    load(
      workspace,
      new Map([
        ["/w/main.py", main.replace("table.level = 2", "globals()\n    level = 2")],
        ["/w/table.py", "level = 1\n"],
      ]),
    );
    expect(workspace.report("/w/main.py").findings.map(({ rule }) => rule)).toContain("stale-global");
  });
});

describe("plain data is told from its text", () => {
  it.each([
    "A = 1",
    "A = -1.5e3",
    "A = None",
    'A = ("x", 1,\n  [2, True])',
    'A = "a\\"b" \'c\'',
    'A = """x"\n\\"""" ',
    'A = rb"x"',
    'A = {"a": [1, 2], 3: "x"}',
  ])("%j is", (text) => {
    expect(tableName(text)).toBe("A");
  });

  it.each([
    "A == 1",
    "A = b",
    "A = f()",
    'A = f"{x}"',
    "A = 1 if x else 2",
    "A = B = 2",
    "A = 'x",
    "A = 1; B = 2",
    "A: int = 3",
    "def A(): pass",
    "",
  ])("%j is not", (text) => {
    expect(tableName(text)).toBeUndefined();
  });
});
