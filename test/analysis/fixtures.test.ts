/** Every fixture says on its own lines what is to be found there; nothing else may be found. */

import { beforeAll, describe, expect, it } from "vitest";
import type { Workspace } from "../../analysis/index.ts";
import { emptyWorkspace, expectedIn, FIXTURES, foundIn, load, programsIn } from "./fixtures.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await emptyWorkspace();
});

describe("the analysis finds what the program says, on that line, and nothing else", () => {
  it.each([...programsIn(FIXTURES)])("%s", (_, program) => {
    load(workspace, program);
    const found = foundIn(workspace, program);
    for (const file of program.keys()) workspace.remove(file);
    expect(found).toEqual(expectedIn(program));
  });
});
