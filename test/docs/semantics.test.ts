/** The facts of docs/semantics.md, observed once more. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lacks } from "../support/needs.ts";
import { findPythons } from "../support/pythons.ts";
import { misstatements } from "./examples.ts";
import { examplesOf, type Page, parsePage } from "./page.ts";

const page = parsePage(readFileSync(new URL("../../docs/semantics.md", import.meta.url), "utf8"));
const sections = page.sections.map((section): [string, Page] => [section.heading, { ...page, sections: [section] }]);

/** The oldest version, the last with fork as Linux's default, and the newest two. */
const TRIED = ["3.8", "3.13", "3.14", "3.15"] as const;

it("each fact has a program that shows it", () => {
  expect(sections.filter(([, section]) => examplesOf(section)[0]?.outputs.length === 0)).toEqual([]);
  expect(examplesOf(page)).toHaveLength(sections.length);
});

describe.each(TRIED)("with Python %s:", (version) => {
  const python = findPythons().found.find((candidate) => candidate.version === version);
  it.skipIf(lacks(`Python ${version}`, python)).each(sections)("%s", async (_, section) => {
    expect(await misstatements(section, python!)).toEqual([]);
  });
});
