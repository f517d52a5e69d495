/** Whatever the text: no exception, and never another answer than a fresh analysis would give. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Workspace } from "../../analysis/index.ts";
import { CORPUS, readCorpus } from "../corpus/cases.ts";
import { EXAMPLES, emptyWorkspace, FIXTURES, load, type ProgramTexts, programsIn, settle } from "./fixtures.ts";

const programs = [...programsIn(EXAMPLES), ...programsIn(FIXTURES)];

let workspace: Workspace;
let fresh: Workspace;
beforeAll(async () => {
  [workspace, fresh] = await Promise.all([emptyWorkspace(), emptyWorkspace()]);
});

const forget = (from: Workspace, program: ProgramTexts) => {
  for (const file of program.keys()) from.remove(file);
};

describe("every beginning of a file is analysed without an exception", () => {
  const FILES = 200;
  let files = 0;

  it.each([...programs, ...corpusPrograms(FILES)])("%s", (_, program) => {
    load(workspace, program);
    for (const [file, text] of program) {
      for (let length = text.length; length >= 0; length--) {
        workspace.update(file, text.slice(0, length));
        settle(workspace, file);
        workspace.report(file);
      }
      workspace.update(file, text);
      files++;
    }
    forget(workspace, program);
  });

  it(`of ${FILES} files`, () => {
    expect(files).toBeGreaterThanOrEqual(FILES);
  });
});

/** Programs as people write them, until there are so many files with the others. */
function corpusPrograms(files: number): [string, ProgramTexts][] {
  let missing = files - programs.reduce((sum, [, program]) => sum + program.size, 0);
  const taken: [string, ProgramTexts][] = [];
  const cases = readCorpus();
  // From all over the corpus, not from its first folders only.
  const step = Math.max(1, Math.floor(cases.length / Math.max(1, missing)));
  for (let at = 0; missing > 0 && at < cases.length; at += step) {
    const { name, files: own } = cases[at]!;
    const program = new Map(own.map((file) => [`${CORPUS}${file}`, readFileSync(`${CORPUS}${file}`, "utf8")]));
    taken.push([name, program]);
    missing -= program.size;
  }
  return taken;
}

describe("after each of 10,000 edits the report is that of a fresh analysis", () => {
  const EDITS = 10_000;
  let compared = 0;

  /** What people type, and what breaks things. */
  const typed = fc.oneof(
    fc.constantFrom("\n", "\r\n", "\r", "    ", "\t", "\f", '"', "'''", '"""', "(", ")", "[", "]", "{", "}", ":", "#"),
    fc.constantFrom("if __name__ == '__main__':\n", "def f():\n    ", "global value\n", "else:\n", "\\\n", 'f"{', "😀"),
    fc.constantFrom("value = 1\n", "import os\n", "@decorated\n", "# forkcast: ignore\n", "# forkcast: ignore-file\n"),
    fc.string({ maxLength: 5 }),
  );
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 40 }), insert: typed });
  const ROUND = 8;
  const edits = fc.array(edit, { minLength: ROUND, maxLength: ROUND });

  it.each(programs)("%s", (_, program) => {
    load(workspace, program);
    load(fresh, program);
    const files = [...program.keys()];
    const runs = Math.ceil(EDITS / programs.length / ROUND);
    fc.assert(
      fc.property(fc.nat(), edits, (which, changes) => {
        const file = files[which % files.length] ?? "";
        let text = program.get(file) ?? "";
        for (const { at, remove, insert } of changes) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          workspace.update(file, text);
          fresh.remove(file);
          fresh.update(file, text);
          for (const each of [workspace, fresh]) settle(each, file);
          for (const each of files) expect(workspace.report(each)).toEqual(fresh.report(each));
          compared++;
        }
        for (const each of [workspace, fresh]) each.update(file, program.get(file) ?? "");
      }),
      { numRuns: runs },
    );
    forget(workspace, program);
    forget(fresh, program);
  });

  it(`of ${EDITS} edits`, () => {
    expect(compared).toBeGreaterThanOrEqual(EDITS);
  });
});
