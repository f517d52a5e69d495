/**
 * A person who has just installed Forkcast and has never heard of start methods opens the first example, reads what the
 * editor says, previews it, and mends it until nothing differs. Takes README's pictures on the way.
 */

import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { Film } from "./film.ts";
import { Person } from "./person.ts";
import { type Area, FOR_PICTURES, keepPicture, noteStep, takePicture } from "./pictures.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

const READ = "return n * argcopy";
const HINT = "fork: args.input │ spawn: 0";
const FIX = "Hand `argcopy` to the workers through an initializer";

describe.skipIf(lacksVsCode())("a person in VS Code with the installed extension", () => {
  const film = new Film();
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
    await person.status("3 findings").waitFor();
    await person.closeSideBar();
    await noteStep(page, "argcopy-1-opened");
    await film.shoot(page, "This script works on the author's Linux. Line 29 is underlined: why?");
  });

  test("reads in a hover what happens on each platform", async () => {
    await person.pointAt(READ, "argcopy");
    await film.shoot(page, "On Windows and macOS the workers do not have the 2. They have 0.", { seconds: 4 });
    // A hover may be as high as a quarter of the editor: give the whole of it room.
    await page.setViewportSize({ width: 1000, height: 1600 });
    await page.mouse.move(500, 20);
    await person.pointAt(READ, "argcopy");
    const explanation = (await person.card.allTextContents()).join("\n");
    for (const word of ["argcopy", "Linux", "macOS", "Windows"]) expect(explanation).toContain(word);
    await takePicture(page, "editor", await areaOfHover(person, "pool.join()"));
    await page.setViewportSize({ width: 1280, height: 880 });
    await page.mouse.move(640, 5);
    await person.card.first().waitFor({ state: "hidden" });
  });

  test("is asked for the script's arguments by the lens, and gets the preview", async () => {
    await film.shoot(page, "Is that so? Run it both ways.", {
      seconds: 2,
      pointer: person.lens("Preview under spawn"),
    });
    await person.lens("Preview under spawn").click();
    await person.answer("-i 2");
    await person.panel.locator("forkcast-panel[data-phase=done]").waitFor();
    expect(await person.valueInPanel("argcopy", "fork").textContent()).toContain("2");
    expect(await person.valueInPanel("argcopy", "spawn").textContent()).toContain("0");
    await page.mouse.move(640, 5);
    await person.panel.locator("[data-fix]").first().waitFor();
    await person.line("seen").first().waitFor();
    await takePicture(page, "panel");
    await noteStep(page, "argcopy-3-previewed");
    await film.shoot(page, "Seen: every worker has 2 under fork (Linux), and 0 under spawn (Windows, macOS).", {
      seconds: 4,
      pointer: person.panel.locator("[data-row=argcopy] [data-open=read]").first(),
    });
  });

  test("comes from a difference to the line that reads it", async () => {
    await person.panel.locator('[data-row="argcopy"] [data-open=read]').first().click();
    await page.locator(".statusbar-item", { hasText: /^Ln 29, / }).waitFor();
    await noteStep(page, "argcopy-4-at-the-line");
  });

  test("applies the fix that the editor offers there", async () => {
    const fixes = await person.quickFixes(READ, "argcopy");
    await noteStep(page, "argcopy-5-fixes");
    await film.shoot(page, "The editor knows a fix.", { pointer: fixes.first() });
    expect(await fixes.first().textContent()).toContain(FIX);
    await fixes.first().click();
    await person.line("initializer").first().waitFor();
    await person.save();
    await noteStep(page, "argcopy-6-fixed");
    await film.shoot(page, "Every worker is handed the value. Run again.", {
      pointer: person.panel.locator("[data-action=run-again]"),
    });
  });

  test("previews again, and sees what is gone", async () => {
    await person.panel.locator("[data-action=run-again]").click();
    await person.panel.locator("[data-gone]", { hasText: "argcopy" }).waitFor();
    expect(await person.panel.locator("[data-row=argcopy]").count()).toBe(0);
    await person.status("2 findings").waitFor();
    await noteStep(page, "argcopy-7-gone");
    await film.shoot(page, "argcopy is gone from the differences. One is left: every worker prints “parsed”.");
  });

  test("takes away what else is printed at every import, and nothing differs any more", async () => {
    await person.line('print("parsed').first().click();
    await page.keyboard.press("Control+Shift+K");
    await person.save();
    await person.runCommand("Forkcast: Preview Under Spawn");
    await person.panel.locator("[data-verdict=same]").waitFor();
    await noteStep(page, "argcopy-8-clean");
    await film.shoot(page, "Without that line the script does the same everywhere.", { seconds: 5 });
  });

  test("has seen all that in README's moving picture", async () => {
    const browser = await launchChromium();
    try {
      const blank = await browser.newPage();
      const picture = await film.developed(blank);
      expect(picture.length).toBeLessThan(1_500_000);
      // Only a page with an origin of its own may decode animations.
      await blank.goto(pathToFileURL(keepPicture("demo", picture)).href);
      expect(await framesOf(blank, picture)).toBe(film.length);
    } finally {
      await browser.close();
    }
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

/** As a browser counts them. */
async function framesOf(page: Page, picture: Buffer): Promise<number> {
  return await page.evaluate<number>(`(async () => {
    const data = await (await fetch("data:image/png;base64,${picture.toString("base64")}")).arrayBuffer();
    const decoder = new ImageDecoder({ data, type: "image/png" });
    await decoder.tracks.ready;
    return decoder.tracks.selectedTrack.frameCount;
  })()`);
}
