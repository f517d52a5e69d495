/** Fixes write in the manner of the file: its line ends and its indentation; and they never fail on any text. */

import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { FIXES } from "../../analysis/fixes/index.ts";
import { reindented } from "../../analysis/fixes/layout.ts";
import { FIXTURES, programsIn } from "../analysis/fixtures.ts";
import { FIX_FIXTURES, fixed, workspaceOf } from "./programs.ts";

const files = globSync("*/*.py", { cwd: FIX_FIXTURES }).filter((file) => !file.includes(".after."));

describe("the line ends of a file", () => {
  it.each(files)("are kept in %s", async (name) => {
    const text = readFileSync(`${FIX_FIXTURES}${name}`, "utf8");
    const withReturns = text.replaceAll("\n", "\r\n");
    const offered = async (written: string) => {
      const program = new Map([["/w/main.py", written]]);
      const workspace = await workspaceOf(program);
      const fixes = workspace.report("/w/main.py").findings.flatMap((each) => workspace.fixes(each));
      return fixes.map((fix) => fixed(program, fix).get("/w/main.py"));
    };
    const expected = (await offered(text)).map((after) => after?.replaceAll("\n", "\r\n"));
    expect(await offered(withReturns)).toEqual(expected);
    expect(expected).not.toEqual([]);
  });
});

describe("other texts", () => {
  it.each([...programsIn(FIXTURES)])("%s: no fix fails, and no two edits of one meet", async (_, program) => {
    const workspace = await workspaceOf(program);
    const findings = [...program.keys()].flatMap((file) => workspace.report(file).findings);
    for (const fix of findings.flatMap((each) => workspace.fixes(each))) {
      const places = fix.edits.map(({ file, range: { start, end } }) => ({ file, start, end }));
      for (const [index, one] of places.entries()) {
        expect(places.slice(index + 1).filter((other) => meets(one, other))).toEqual([]);
      }
    }
  });

  it("keep what stands within quotes over several lines", () => {
    const text = 'a = """one\n  two"""\nif a:  # it\'s\n\n    b = 1\n';
    expect(reindented(text, "", "  ")).toBe('  a = """one\n  two"""\n  if a:  # it\'s\n\n      b = 1\n');
    expect(reindented("    a\n      b\n", "    ", "")).toBe("a\n  b\n");
  });
});

interface Place {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

function meets(one: Place, other: Place): boolean {
  const isBefore = (left: Place["start"], right: Place["start"]) =>
    left.line < right.line || (left.line === right.line && left.column < right.column);
  return one.file === other.file && isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

it("every fix is a file of its name", () => {
  const named = globSync("*.ts", { cwd: new URL("../../analysis/fixes/", import.meta.url).pathname });
  for (const { name } of FIXES) expect(named).toContain(`${name}.ts`);
});
