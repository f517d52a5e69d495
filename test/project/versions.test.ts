import { describe, expect, it } from "vitest";
import { fits, isSpecifier } from "../../project/versions.ts";

describe("a version specifier", () => {
  it("is clauses with an operator, joined by commas", () => {
    const good = [">=3.14", "==3.13.*", ">=3.13.8,<3.14", "!=3.14.0", "~=3.9", ">= 3.9, < 4", ">=3.14.0rc1"];
    expect(good.filter((text) => !isSpecifier(text))).toEqual([]);
    expect(["3.14", "spawn", ">=", ">=3.14,", "^3.9", ""].filter(isSpecifier)).toEqual([]);
  });

  it("compares numbers, not text", () => {
    expect(fits("3.9.18", "<3.13")).toBe(true);
    expect(fits("3.13.10", ">=3.13.8")).toBe(true);
    expect(fits("3.13.0", ">=3.13.8")).toBe(false);
  });

  it("takes a missing part as 0, and a star as any", () => {
    expect(fits("3.14.0", "==3.14")).toBe(true);
    expect(fits("3.14.1", "==3.14")).toBe(false);
    expect(fits("3.14.1", "==3.14.*")).toBe(true);
    expect(fits("3.14.1", "!=3.14.*")).toBe(false);
  });

  it("holds where all of its clauses do", () => {
    expect(fits("3.13.9", ">=3.13.8, <3.14")).toBe(true);
    expect(fits("3.14.0", ">=3.13.8, <3.14")).toBe(false);
  });

  it("may ask for a compatible release: the last part and what follows is free", () => {
    expect(["3.8.0", "3.9.0", "3.14.2", "4.0.0"].map((version) => fits(version, "~=3.9"))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(["3.9.1", "3.9.7", "3.10.0"].map((version) => fits(version, "~=3.9.2"))).toEqual([false, true, false]);
  });

  it("is not guessed at", () => {
    expect(() => fits("3.14.0", "^3.9")).toThrow(RangeError);
  });
});
