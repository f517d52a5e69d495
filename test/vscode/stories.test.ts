/**
 * Failures that people meet on other platforms, each from the first look to the end: seen in the editor, previewed,
 * followed to its line, mended there, previewed again. A picture of each step goes into test-results/.
 */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { FOR_PICTURES, noteStep } from "./pictures.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

interface Story {
  readonly name: string;
  readonly file: string;
  /** Written there first; else the file is one of the examples. */
  readonly source?: string;
  /** The line and the word in it that are underlined. */
  readonly at: string;
  readonly word: string;
  /** What the hover says. */
  readonly hover: RegExp;
  /** How the run under spawn ends, and what the panel says of it. */
  readonly outcome: string;
  readonly verdict: RegExp;
  /** The row that is followed to its line. */
  readonly row: string;
  readonly line: number;
  readonly fix: string;
}

const UNGUARDED = `from multiprocessing import Pool


def square(number):
    return number * number


with Pool(2) as pool:
    print(pool.map(square, range(5)))
`;

const STORIES: readonly Story[] = [
  {
    name: "a table that only fork's workers find",
    file: "big_lookup/main.py",
    at: "return table",
    word: "table",
    hover: /raises NameError/,
    outcome: "exception",
    verdict: /table is absent in both workers.*a NameError/,
    row: "NameError",
    line: 16,
    fix: "Hand `table` to the workers through an initializer",
  },
  {
    name: "a pool that is not under the main guard",
    file: "unguarded.py",
    source: UNGUARDED,
    at: "with Pool(2)",
    word: "Pool",
    hover: /every child|each child|imports/,
    outcome: "respawn",
    verdict: /main guard is missing/,
    row: "RuntimeError",
    line: 8,
    fix: "Put it under `if __name__ ==",
  },
];

describe.skipIf(lacksVsCode())("a person meets", () => {
  let vsix: Vsix;
  let workbench: Workbench;

  beforeAll(async () => {
    vsix = await packageVsix();
    workbench = await Workbench.start({ folder: "examples", vsix: vsix.path, settings: FOR_PICTURES });
  });

  afterAll(async () => {
    await workbench?.close();
    await vsix?.remove();
  });

  describe.each(STORIES)("$name", (story) => {
    let page: Page;
    let person: Person;
    let steps = 0;
    const note = (what: string) => noteStep(page, `${story.file.replace(/\W.*/, "")}-${++steps}-${what}`);

    beforeAll(async () => {
      if (story.source) await writeFile(join(workbench.workspace, story.file), story.source);
      page = await workbench.open(story.file);
      person = new Person(page);
      // The lens moves the lines below it: what is pointed at must stand where it stays.
      await person.lens("Preview under spawn").waitFor();
      await person.closeSideBar();
    });

    afterAll(() => page?.close());

    test("is warned of it in the editor", async () => {
      await page.locator(".squiggly-error").first().waitFor();
      await person.pointAt(story.at, story.word);
      expect((await person.card.allTextContents()).join("\n")).toMatch(story.hover);
      await note("hover");
    });

    test("sees it happen", async () => {
      await person.runCommand("Forkcast: Preview Under Spawn");
      await person.panel.locator(`[data-leg=fork][data-outcome=ok]`).waitFor();
      await person.panel.locator(`[data-leg=spawn][data-outcome=${story.outcome}]`).waitFor();
      const verdict = await person.panel.locator("[data-verdict=differs]").textContent();
      expect(verdict?.replace(/\s+/g, " ")).toMatch(story.verdict);
      await note("preview");
    });

    test("is led to the line", async () => {
      await person.panel.locator(`[data-row=${story.row}] [data-open=read]`).first().click();
      await page.locator(".statusbar-item", { hasText: `Ln ${story.line}, ` }).waitFor();
      await note("at-the-line");
    });

    test("mends it there", async () => {
      const fixes = await person.quickFixes(story.at, story.word);
      expect(await fixes.first().textContent()).toContain(story.fix);
      await note("fixes");
      await fixes.first().click();
      await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
      await person.save();
      await note("fixed");
    });

    test("previews again, and nothing differs any more", async () => {
      await person.panel.locator("[data-action=run-again]").click();
      await person.panel.locator("[data-verdict=same]").waitFor();
      await person.panel.locator("[data-gone]", { hasText: story.row }).waitFor();
      await note("clean");
    });
  });
});
