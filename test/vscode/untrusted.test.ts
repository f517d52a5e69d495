/** A folder that its owner does not trust is analysed, and nothing of it is run. */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

describe.skipIf(lacksVsCode())("in a folder that is not trusted", () => {
  let vsix: Vsix;
  let workbench: Workbench;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    vsix = await packageVsix();
    workbench = await Workbench.start({ folder: "examples", vsix: vsix.path, asksForTrust: true });
    page = await workbench.open("argcopy/main.py");
    person = new Person(page);
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    await vsix?.remove();
  });

  test("the finding is shown", async () => {
    await page.locator(".squiggly-warning").first().waitFor();
    await person.lens("Preview under spawn").waitFor();
  });

  test("a preview is refused, and says why", async () => {
    await person.lens("Preview under spawn").click();
    await person.message("not trusted").waitFor();
    expect(await page.locator("iframe.webview").count()).toBe(0);
  });

  test("so is a run in a terminal, and one in the debugger", async () => {
    for (const title of ["Run Under Spawn in Terminal", "Debug Under Spawn"]) {
      await person.runCommand("Notifications: Clear All Notifications");
      await person.runCommand(`Forkcast: ${title}`);
      await person.message("not trusted").waitFor();
    }
    expect(await page.locator(".terminal-wrapper").count()).toBe(0);
  });
});
