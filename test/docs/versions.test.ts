import { describe, expect, it } from "vitest";
import { fits, isSpecifier } from "./versions.ts";

describe("a version specifier", () => {
  it("is clauses with an operator, joined by commas", () => {
    expect([">=3.14", "==3.13.*", ">=3.13.8,<3.14", "!=3.14.0"].map(isSpecifier)).toEqual([true, true, true, true]);
    expect(["3.14", "spawn", ">=", ">=3.14,", "~=3.1"].map(isSpecifier)).toEqual([false, false, false, false, false]);
  });

  it("compares numbers, not text", () => {
    expect(fits("3.9.18", ["<3.13"])).toBe(true);
    expect(fits("3.13.10", [">=3.13.8"])).toBe(true);
    expect(fits("3.13.0", [">=3.13.8"])).toBe(false);
  });

  it("takes a missing part as 0, and a star as any", () => {
    expect(fits("3.14.0", ["==3.14"])).toBe(true);
    expect(fits("3.14.1", ["==3.14"])).toBe(false);
    expect(fits("3.14.1", ["==3.14.*"])).toBe(true);
    expect(fits("3.14.1", ["!=3.14.*"])).toBe(false);
  });

  it("holds where all of its clauses do, and a list where one of its specifiers does", () => {
    expect(fits("3.13.9", [">=3.13.8,<3.14", ">=3.14.1"])).toBe(true);
    expect(fits("3.14.0", [">=3.13.8,<3.14", ">=3.14.1"])).toBe(false);
    expect(fits("3.14.2", [">=3.13.8,<3.14", ">=3.14.1"])).toBe(true);
    expect(fits("3.8.1", [])).toBe(true);
  });
});
