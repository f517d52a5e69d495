/** Whatever the text: no exception, and never another answer than a fresh analysis would give. */

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Workspace } from "../../analysis/index.ts";
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
  it.each(programs)("%s", (_, program) => {
    load(workspace, program);
    for (const [file, text] of program) {
      for (let length = text.length; length >= 0; length--) {
        workspace.update(file, text.slice(0, length));
        settle(workspace, file);
        workspace.report(file);
      }
      workspace.update(file, text);
    }
    forget(workspace, program);
  });
});

describe("after any edits the report is that of a fresh analysis", () => {
  /** What people type, and what breaks things. */
  const typed = fc.oneof(
    fc.constantFrom("\n", "\r\n", "\r", "    ", "\t", "\f", '"', "'''", '"""', "(", ")", "[", "]", "{", "}", ":", "#"),
    fc.constantFrom("if __name__ == '__main__':\n", "def f():\n    ", "global value\n", "else:\n", "\\\n", 'f"{', "😀"),
    fc.constantFrom("value = 1\n", "import os\n", "@decorated\n", "# forkcast: ignore\n", "# forkcast: ignore-file\n"),
    fc.string({ maxLength: 5 }),
  );
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 40 }), insert: typed });
  const edits = fc.array(edit, { minLength: 1, maxLength: 8 });

  it.each(programs)("%s", (_, program) => {
    load(workspace, program);
    load(fresh, program);
    const files = [...program.keys()];
    fc.assert(
      fc.property(fc.nat(), edits, (which, changes) => {
        const file = files[which % files.length] ?? "";
        let text = program.get(file) ?? "";
        workspace.update(file, text);
        for (const { at, remove, insert } of changes) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          workspace.update(file, text);
          workspace.report(file);
        }
        fresh.remove(file);
        fresh.update(file, text);
        for (const each of [workspace, fresh]) settle(each, file);
        for (const each of files) expect(workspace.report(each)).toEqual(fresh.report(each));
        for (const each of [workspace, fresh]) each.update(file, program.get(file) ?? "");
      }),
      { numRuns: 40 },
    );
    forget(workspace, program);
    forget(fresh, program);
  });
});
