/** The panel's buttons, pressed by a person in a real VS Code: a fix is applied and seen to work, a report is written. */

import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { somePython } from "../support/pythons.ts";
import { Person } from "./person.ts";
import { CHECKOUT, lacksVsCode, Workbench } from "./workbench.ts";

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

  test("runs again as another platform, with another interpreter, when that is chosen", async () => {
    await person.panel.locator("[data-action=change-platform]").click();
    await person.answer("Windows");
    await person.panel.locator("forkcast-panel[data-phase=running]").waitFor();
    await person.panel.locator("[data-verdict=differs]").waitFor();
    await person.panel.locator("[data-action=change-platform]", { hasText: "as Windows" }).waitFor();
    await person.panel.locator("[data-action=change-platform]").click();
    await person.answer("This one");
    await person.panel.locator("[data-action=change-platform]", { hasText: "Platform: Linux" }).waitFor();
    await person.panel.locator("[data-verdict=differs]").waitFor();
    await person.panel.locator("[data-action=change-python]").click();
    const found = person.page.locator(".quick-input-list .monaco-list-row");
    await found.filter({ hasText: "The workspace's interpreter" }).waitFor();
    const folder = dirname(somePython()!.path);
    await person.input.fill(folder);
    expect(await found.filter({ hasText: folder }).count()).toBe(1);
    await person.input.press("Enter");
    await person.panel.locator("forkcast-panel[data-phase=running]").waitFor();
    await person.panel.locator("[data-verdict=differs]").waitFor();
  });

  test("compares with a trace that was saved elsewhere", async () => {
    const folder = join(workbench.workspace, "elsewhere");
    const run = [join(CHECKOUT, "dist/cli.js"), "run", "--python", somePython()!.path, "--trace", folder];
    // Its exit status says that something differs.
    spawnSync(process.execPath, [...run, "argcopy/main.py", "--", "-i", "7"], { cwd: workbench.workspace });
    await person.panel.locator("[data-action=compare-trace]").click();
    await person.chooseFile(join(folder, "fork.jsonl"));
    await person.panel.getByText(/Compared with fork\.jsonl/).waitFor();
    expect(await person.valueInPanel("argcopy", "fork").textContent()).toContain("7");
    expect(await person.valueInPanel("argcopy", "spawn").textContent()).toContain("0");
    await person.panel.locator("[data-action=run-again]").click();
    await person.panel.locator("forkcast-panel[data-phase=running]").waitFor();
    await person.panel.locator("[data-verdict=differs]").waitFor();
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

  test("is as it was after something else stood in its place", async () => {
    const verdict = await person.panel.locator("[data-verdict]").textContent();
    await person.panel.locator("[data-verdict]").click();
    await person.openFile("big_lookup/main.py");
    await person.line("def look_up").waitFor();
    await person.page.locator(".tab", { hasText: "Preview: main.py" }).click();
    await expect.poll(() => person.panel.locator("[data-verdict]").textContent()).toBe(verdict);
  });

  test("is there again after the window was reloaded, and says that it may be old", async () => {
    await person.runCommand("Developer: Reload Window");
    await person.panel.getByText("the script may have changed since").waitFor();
    await person.panel.locator("[data-verdict]").waitFor();
  });
});
