/** Hovers: a table and a line of advice on findings; elsewhere, how what is handed over gets to the children. */

import { beforeEach, describe, expect, it } from "vitest";
import { adviceFor } from "../../analysis/advice.ts";
import type { Workspace } from "../../analysis/index.ts";
import { RULES } from "../../analysis/rules/index.ts";
import { emptyWorkspace, load } from "./fixtures.ts";

const FILE = "/w/main.py";
const SCRIPT = `
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

level = 1


def work(text, number):
    return level


if __name__ == "__main__":
    level = 2
    names = ["a"]
    child = mp.Process(target=work, args=(names, 3))
    child.start()
    with mp.get_context("spawn").Pool(1, initializer=print, initargs=(names,)) as pool:
        pool.starmap(work, [(1, 2)])
    context = mp.get_context("fork")
    context.Process(target=work, args=[names, 2]).start()
`;

let workspace: Workspace;
beforeEach(async () => {
  workspace = await emptyWorkspace();
  load(workspace, new Map([[FILE, SCRIPT]]));
});

/** What is shown where `text` stands on the line that has `line`. */
function hoverOn(line: string, text: string): string | undefined {
  const lines = SCRIPT.split("\n");
  const index = lines.findIndex((each) => each.includes(line));
  return workspace.hover(FILE, { line: index, column: lines[index]?.indexOf(text) ?? 0 })?.markdown;
}

describe("on a finding", () => {
  it("begins with the table, since an editor shows the message above", () => {
    const { findings } = workspace.report(FILE);
    const message = findings.find(({ symbol }) => symbol === "level")?.message ?? "";
    const lines = hoverOn("return level", "level")?.split("\n");
    expect(lines?.[0]).toBe("| Where | Default method | `level` in a child |");
    expect(lines?.[2]).toBe("| Linux, Python ≤ 3.13 | fork | `2` |");
    expect(lines?.at(-3)).toMatch(/^\*\*How to fix:\*\* .+\.$/);
    expect(lines?.at(-1)).toMatch(/^\[FC103 stale-global\]\(/);
    expect(message).not.toBe("");
    expect(lines?.join("\n")).not.toContain(message);
  });

  it.each(RULES)("has a line of advice for $name", ({ name }) => {
    expect(adviceFor(name)).toMatch(/^\S.{10,120}\.$/);
  });
});

describe("on what is handed over", () => {
  it("tells target by target how it gets to the child", () => {
    expect(hoverOn("child = mp.Process", "names")?.split("\n")).toEqual([
      "| Where | Default method | How `names` gets to the child |",
      "|---|---|---|",
      "| Linux, Python ≤ 3.13 | fork | inherited with the parent's memory |",
      "| Linux, Python ≥ 3.14 | forkserver | pickled: the child gets a copy |",
      "| macOS | spawn | pickled: the child gets a copy |",
      "| Windows | spawn | pickled: the child gets a copy |",
    ]);
  });

  it("knows what the script chooses, and where that does not exist", () => {
    expect(hoverOn("spawn", "print")).toContain("| Linux, Python ≤ 3.13 | spawn | by its name");
    expect(hoverOn("context.Process", "names")).toContain("| Windows | none | has no fork |");
  });

  it("is pickled with a task under every method", () => {
    expect(hoverOn("starmap", "[(1")).not.toContain("inherited");
  });

  it("says nothing elsewhere", () => {
    expect(hoverOn("import multiprocessing", "import")).toBeUndefined();
    expect(hoverOn("child.start()", "child")).toBeUndefined();
  });
});

describe("hints of what crosses", () => {
  const hints = () =>
    workspace
      .report(FILE)
      .hints.filter(({ finding }) => !finding)
      .map(({ position, text }) => [
        SCRIPT.split("\n")[position.line]?.slice(0, position.column).split(/\W/).at(-1),
        text,
      ]);

  it("are short, and marked as no finding", () => {
    expect(hints()).toContainEqual(["names", "fork: inherited │ spawn: pickled"]);
    expect(hints()).toContainEqual(["work", "fork: inherited │ spawn: by name"]);
  });
});
