/**
 * A person who has just installed Forkcast opens the first example, reads what the editor says, and previews it. Takes
 * README's pictures on the way.
 */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { type Area, FOR_PICTURES, takePicture } from "./pictures.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

const READ = "return n * argcopy";
const HINT = "fork: args.input │ spawn: 0";

describe.skipIf(lacksVsCode())("a person in VS Code with the installed extension", () => {
  let vsix: Vsix;
  let workbench: Workbench;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    vsix = await packageVsix();
    workbench = await Workbench.start({ folder: "examples", vsix: vsix.path, settings: FOR_PICTURES });
    page = await workbench.open("argcopy/main.py");
    person = new Person(page);
    await person.line(READ).waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    await vsix?.remove();
  });

  test("sees the stale read underlined, with what each method has beside it", async () => {
    await page.locator(".squiggly-warning").first().waitFor();
    await person.line(READ).filter({ hasText: HINT }).waitFor();
    expect(await person.line(READ).textContent()).toContain("spawn");
  });

  test("reads in a hover what happens on each platform", async () => {
    await person.runCommand("View: Close Primary Side Bar");
    // A hover may be as high as a quarter of the editor: give the whole of it room.
    await page.setViewportSize({ width: 1000, height: 1600 });
    await person.pointAt(READ, "argcopy");
    await person.card.first().waitFor();
    const explanation = (await person.card.allTextContents()).join("\n");
    for (const word of ["argcopy", "Linux", "macOS", "Windows"]) expect(explanation).toContain(word);
    await takePicture(page, "editor", await areaOfHover(person, "pool.join()"));
    await page.setViewportSize({ width: 1280, height: 880 });
  });

  test("is asked for the script's arguments by the lens, and gets the preview", async () => {
    await person.lens("Preview under spawn").click();
    await person.answer("-i 2");
    await person.panel.locator("[data-phase=done]").waitFor();
    expect(await person.valueInPanel("argcopy", "fork").textContent()).toContain("2");
    expect(await person.valueInPanel("argcopy", "spawn").textContent()).toContain("0");
    await page.mouse.move(640, 5);
    await takePicture(page, "panel");
  });

  test("comes from a difference to the line that reads it", async () => {
    await person.panel.locator('[data-row="argcopy"] [data-open=read]').first().click();
    await page.locator(".statusbar-item", { hasText: /^Ln 29, / }).waitFor();
  });

  test("previews again from the palette, with the same arguments", async () => {
    await person.runCommand("Forkcast: Preview Under Spawn");
    await person.panel.locator("[data-phase=running]").waitFor();
    await person.panel.locator("[data-phase=done]").waitFor();
    expect(await person.valueInPanel("argcopy", "fork").textContent()).toContain("2");
  });
});

/** From the open hover down to the line that shows `last`, in the page's whole width. */
async function areaOfHover(person: Person, last: string): Promise<Area> {
  const [top, bottom] = await Promise.all([person.card.first().boundingBox(), person.line(last).boundingBox()]);
  const width = person.page.viewportSize()?.width;
  if (top === null || bottom === null || width === undefined) throw new Error("they are not on the screen");
  const margin = 16;
  return { x: 0, y: top.y - margin, width, height: bottom.y + bottom.height - top.y + 2 * margin };
}
