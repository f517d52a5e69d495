/** What a preview has shown, in a person's editor: in the hint, in a hover, until an edit; and what a quick fix offers. */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { FOR_PICTURES, noteStep } from "./pictures.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

const READ = "return n * argcopy";
const FORETOLD = "fork: args.input │ spawn: 0";
const SEEN = "fork 2 │ spawn 0 ✓seen";

describe.skipIf(lacksVsCode())("after a preview", () => {
  let vsix: Vsix;
  let workbench: Workbench;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    vsix = await packageVsix();
    workbench = await Workbench.start({ folder: "examples", vsix: vsix.path, settings: FOR_PICTURES });
    page = await workbench.open("argcopy/main.py");
    person = new Person(page);
    await person.line(READ).filter({ hasText: FORETOLD }).waitFor();
    await person.runCommand("View: Close Primary Side Bar");
    await person.lens("Preview under spawn").click();
    await person.answer("-i 2");
    await person.panel.locator("[data-verdict=differs]").waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    await vsix?.remove();
  });

  /** A hint ends where there is no more room beside the panel; its line has the whole text. */
  const hint = (text: string) => person.line(READ).filter({ hasText: text });

  test("the hint has what was seen", async () => {
    await hint(SEEN).waitFor();
    await page.mouse.move(640, 5);
    await noteStep(page, "evidence");
  });

  test("the hover says that the finding is confirmed", async () => {
    await person.pointAt(READ, "argcopy");
    await person.card.filter({ hasText: "Confirmed by preview" }).first().waitFor();
    const told = (await person.card.allTextContents()).join("\n");
    expect(told).toContain("argcopy of all 4 workers");
    await page.keyboard.press("Escape");
  });

  test("it fades with an edit, and comes back when that is undone", async () => {
    await person.line(READ).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" ");
    await hint(FORETOLD).waitFor();
    await page.keyboard.press("Control+Z");
    await hint(SEEN).waitFor();
  });

  test("a quick fix offers another preview, which shows what is gone", async () => {
    await person.line(READ).click();
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget .monaco-list-row", { hasText: "initializer" }).first().click();
    await person.message("Done: ").waitFor();
    await person.button("Preview Again").click();
    await person.button("Save and Run").click();
    await person.panel.locator("[data-gone]", { hasText: "argcopy" }).waitFor();
    expect(await person.panel.locator("[data-row=argcopy]").count()).toBe(0);
    await page.mouse.move(640, 5);
    await noteStep(page, "evidence-gone");
  });
});
