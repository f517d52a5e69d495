/** The scorer counts what it should: a score that cannot fall says nothing. */

import { describe, expect, it } from "vitest";
import { type Case, type Expectation, readCorpus } from "./cases.ts";
import { type Reported, ratio, score } from "./scoring.ts";

const cases = readCorpus();
const expectedOf = (items: readonly Case[]) => items.flatMap((item) => item.expected);
const report = (place: Expectation): Reported => ({ ...place, message: "" });
const everything = expectedOf(cases);
const withAlternative = cases.find(({ alternatives }) => alternatives.length > 0)!;
const clean = cases.find(({ folder }) => folder === "clean")!;

describe("score", () => {
  it("is perfect for exactly what is expected", () => {
    const { hits, misses, falseAlarms } = score(cases, everything.map(report));
    expect([hits.length, misses, falseAlarms]).toEqual([everything.length, [], []]);
  });

  it("counts silence as misses", () => {
    expect(score(cases, []).misses).toEqual(everything);
  });

  it("counts a finding on the next line as a miss and a false alarm", () => {
    const first = everything[0]!;
    const off = { ...report(first), line: first.line + 100 };
    const { misses, falseAlarms } = score(cases, [...everything.slice(1).map(report), off]);
    expect([misses, falseAlarms]).toEqual([[first], [off]]);
  });

  it("counts the same finding once, its repetition as a false alarm", () => {
    const single = cases.find(({ expected, alternatives }) => expected.length === 1 && alternatives.length === 0)!;
    const finding = report(single.expected[0]!);
    expect(score([single], [finding, finding]).falseAlarms).toEqual([finding]);
  });

  it("counts any finding in a correct program as a false alarm", () => {
    const finding = { file: clean.files[0]!, line: 1, rule: "default-method-change", symbol: "Pool", message: "" };
    expect(score(cases, [finding]).falseAlarms).toEqual([finding]);
  });

  it("accepts an alternative in the place of what it stands for, and tolerates it beside that", () => {
    const other = withAlternative.alternatives.map(report);
    const rules = new Set(other.map(({ rule }) => rule));
    const replaced = withAlternative.expected.filter(({ rule }) => !rules.has(rule)).map(report);
    expect(score([withAlternative], [...replaced, ...other]).misses).toEqual([]);
    const both = score([withAlternative], [...withAlternative.expected.map(report), ...other]);
    expect([both.falseAlarms, both.tolerated]).toEqual([[], other]);
  });

  it("has no ratio of nothing", () => {
    expect([ratio(0, 0), ratio(1, 4)]).toEqual([1, 0.25]);
  });
});
