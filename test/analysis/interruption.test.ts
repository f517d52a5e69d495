/** Work that nobody wants any more ends, and nothing of it is left. */

import { beforeAll, describe, expect, it } from "vitest";
import { createWorkspace, Interrupted, type Workspace } from "../../analysis/index.ts";
import { TARGET_NAMES } from "../../protocol/methods.ts";
import { emptyWorkspace, GRAMMAR, load } from "./fixtures.ts";

const MAIN = "/w/main.py";
const functions = Array.from(
  { length: 300 },
  (_, at) => `def f${at}(x):\n    y = [x, x + ${at}]\n    return y[0] + y[1]\n`,
);
const calls = Array.from({ length: 300 }, (_, at) => `    f${at}(${at})`);
const TEXT = `from multiprocessing import Process
level = 1
${functions.join("")}
def work():
    print(level)

if __name__ == "__main__":
${calls.join("\n")}
    level = 2
    Process(target=work).start()
`;

/** How often it was asked, and after how many times it is to say so; 0: never. */
const asked = { count: 0, limit: 0 };
let workspace: Workspace;
let fresh: Workspace;
beforeAll(async () => {
  const isInterrupted = () => ++asked.count === asked.limit;
  workspace = await createWorkspace(GRAMMAR, { roots: [], targets: TARGET_NAMES }, isInterrupted);
  fresh = await emptyWorkspace();
});

describe("a question that is interrupted", () => {
  it("ends wherever its work has come to, and is answered as ever when it is asked again", () => {
    load(fresh, new Map([[MAIN, TEXT]]));
    const expected = fresh.report(MAIN);
    expect(expected.findings.map(({ rule }) => rule)).toContain("stale-global");

    asked.count = 0;
    load(workspace, new Map([[MAIN, TEXT]]));
    const times = asked.count;
    expect(times).toBeGreaterThan(3);

    for (let limit = 1; limit <= times; limit++) {
      // Another text each time, for what is known of one is not worked out again.
      workspace.update(MAIN, `${TEXT}# ${limit}\n`);
      Object.assign(asked, { count: 0, limit });
      expect(() => workspace.report(MAIN)).toThrow(Interrupted);
      asked.limit = 0;
      expect(workspace.report(MAIN)).toEqual(expected);
    }
  });
});
