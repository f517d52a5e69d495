/** Script arguments as a person types them. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinArguments, splitArguments } from "../../client/commandLine.ts";

describe("typed arguments", () => {
  it.each([
    ["", []],
    ["  -i   2 ", ["-i", "2"]],
    ['--name "two words"', ["--name", "two words"]],
    ["--name='it is \"quoted\"'", ['--name=it is "quoted"']],
    ["''", [""]],
    ["C:\\data\\ next", ["C:\\data\\", "next"]],
    ['"say \\"hi\\""', ['say "hi"']],
    ["C:\\data\\new.csv \\\\server\\share", ["C:\\data\\new.csv", "\\\\server\\share"]],
  ])("%j are %j", (typed, args) => {
    expect(splitArguments(typed)).toEqual(args);
  });

  it.each(['"open', "it's"])("%j is not finished", (typed) => {
    expect(splitArguments(typed)).toBeUndefined();
  });

  it("are remembered so that they split into the same again", () => {
    const argument = fc.string({ unit: fc.constantFrom("a", " ", '"', "'", "\\", "\t", "é") });
    fc.assert(
      fc.property(fc.array(argument), (args) => {
        expect(splitArguments(joinArguments(args))).toEqual(args);
      }),
    );
  });
});
