/** The panel's buttons, pressed by a person in a real VS Code: a fix is applied and seen to work, a report is written. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

describe.skipIf(lacksVsCode())("the panel in VS Code", () => {
  let workbench: Workbench;
  let person: Person;

  beforeAll(async () => {
    workbench = await Workbench.start({ folder: "examples" });
    person = new Person(await workbench.open());
    // As a person opens it: a file that the address names would be all that VS Code opens after a reload.
    await person.page.getByRole("treeitem", { name: "argcopy" }).waitFor();
    await person.openFile("argcopy/main.py");
    await person.lens("Preview under spawn").click();
    await person.answer("-i 2");
    await person.panel.locator("[data-verdict=differs]").waitFor();
  });

  afterAll(() => workbench?.close());

  test("exports the comparison in the form that is chosen", async () => {
    await person.panel.locator("[data-action=export]").click();
    await person.answer("Markdown");
    // The dialog of a VS Code in a browser proposes a name beside the script.
    await expect.poll(() => person.input.inputValue()).toMatch(/argcopy\/main\.forkcast\.md$/);
    await person.page.locator(".quick-input-widget .monaco-button", { hasText: "OK" }).click();
    const file = join(workbench.workspace, "argcopy", "main.forkcast.md");
    await expect.poll(() => readFile(file, "utf8").catch(() => ""), { timeout: 30_000 }).toContain("`argcopy`");
  });

  test("applies a fix, and shows after another preview what is gone", async () => {
    await person.panel.locator("[data-row=argcopy] [data-fix]").click();
    await person.panel.getByText("Run again to see what that has changed").waitFor();
    await person.page.keyboard.press("Control+S");
    await person.page.locator(".tab.dirty").waitFor({ state: "detached" });
    await person.panel.locator("[data-action=run-again]").click();
    await person.panel.locator("[data-gone]", { hasText: "argcopy" }).waitFor();
    expect(await person.panel.locator("[data-row=argcopy]").count()).toBe(0);
  });

  test("is there again after the window was reloaded, and says that it may be old", async () => {
    await person.runCommand("Developer: Reload Window");
    await person.panel.getByText("the script may have changed since").waitFor();
    await person.panel.locator("[data-verdict]").waitFor();
  });
});
