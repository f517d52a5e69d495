/** What a change of the script has mended, by two runs of it. */

import { describe, expect, it } from "vitest";
import { goneSince, sameWay } from "../../client/since.ts";
import { argcopy, clean } from "../panel/comparisons.ts";

describe("since the run before", () => {
  it("everything is gone where nothing differs any more", () => {
    expect(goneSince(argcopy(), clean()).map(({ name }) => name)).toEqual(["argcopy", "scale", "parsed: input = 2"]);
  });

  it("nothing is gone that is still there in fewer processes, or with another value", () => {
    const now = argcopy();
    const [first, ...rest] = now.divergences;
    const changed = { ...first!, process: "the worker", spawn: "1" };
    expect(goneSince(argcopy(), { ...now, divergences: [changed, ...rest] })).toEqual([]);
  });

  it("nothing can be said where the script was run in another way", () => {
    expect(sameWay(argcopy(), clean())).toBe(true);
    expect(sameWay(argcopy(), { ...argcopy(), args: [] })).toBe(false);
    expect(sameWay(argcopy(), argcopy(["fork", "forkserver"]))).toBe(false);
  });
});
