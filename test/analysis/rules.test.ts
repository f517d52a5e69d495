/** One rule is one file, one page and at least one fixture, found by its name. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { RULES } from "../../analysis/rules/index.ts";
import { expectedIn, FIXTURES, programsIn } from "./fixtures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const expectations = [...programsIn(FIXTURES).values()].flatMap(expectedIn);
/** Files of the folder that hold no rule. */
const SHARED = ["index", "refusals", "rule", "wording"];

it("every file of analysis/rules is a rule of the list", () => {
  const files = globSync("*.ts", { cwd: `${root}analysis/rules` }).map((file) => file.replace(".ts", ""));
  const names = RULES.map(({ name }) => name);
  expect(files.filter((file) => !SHARED.includes(file)).sort()).toEqual([...names].sort());
});

describe.each(RULES)("$name", ({ name, code }) => {
  it("has a page", () => {
    expect(existsSync(`${root}docs/rules/${name}.md`)).toBe(true);
  });

  it("has a fixture that expects it", () => {
    expect(expectations.filter((each) => each.includes(` ${name} `))).not.toEqual([]);
  });

  it("has a code of the catalogue", () => {
    expect(code).toMatch(/^FC1\d\d$/);
  });
});
