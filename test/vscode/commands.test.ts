/** Commands where a person looks for them, and what those say that cannot be carried out. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { takePicture } from "./pictures.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

const SCRIPT = `import multiprocessing
import pathlib

if __name__ == "__main__":
    pathlib.Path("said.txt").write_text(multiprocessing.get_start_method())
`;

describe.skipIf(lacksVsCode())("commands in VS Code", () => {
  let vsix: Vsix;
  let workbench: Workbench;
  let person: Person;

  beforeAll(async () => {
    vsix = await packageVsix();
    workbench = await Workbench.start({ folder: "Befehle", vsix: vsix.path });
    await writeFile(join(workbench.workspace, "says.py"), SCRIPT);
    await writeFile(join(workbench.workspace, "notes.txt"), "no script\n");
    person = new Person(await workbench.open("says.py"));
    await person.status("Forkcast").waitFor();
  });

  const titleButton = () => person.page.locator(".editor-actions").getByRole("button", { name: "Preview Under Spawn" });

  afterAll(async () => {
    await workbench?.close();
    await vsix?.remove();
  });

  test("Run Under Spawn in Terminal runs what is on disk, and leaves its output to be read", async () => {
    await person.runCommand("Forkcast: Run Under Spawn in Terminal");
    const said = () => readFile(join(workbench.workspace, "said.txt"), "utf8").catch(() => "");
    await expect.poll(said, { timeout: 30_000 }).toBe("spawn");
    await person.page.locator(".terminal-wrapper:visible, .terminal-tabs-entry:visible").first().waitFor();
    await takePicture(person.page, "terminal");
  });

  test("the editor's title has a button for scripts that can start processes", async () => {
    await titleButton().waitFor();
  });

  test("Debug Under Spawn says which extension it needs", async () => {
    await person.runCommand("Forkcast: Debug Under Spawn");
    await person.message("Debugging needs the extension Python Debugger").waitFor();
    await person.button("Show Extension").waitFor();
  });

  test("Preview Test at Cursor says where to put the cursor", async () => {
    await person.line("import pathlib").click();
    await person.runCommand("Forkcast: Preview Test at Cursor");
    await person.message("The cursor is in no test").waitFor();
  });

  test("the palette offers runs only where there is a script", async () => {
    const { page } = person;
    expect(await person.offered("Forkcast: ")).toEqual(expect.arrayContaining(["Forkcast: Debug Under Fork"]));
    await page.keyboard.press("Control+P");
    await person.input.fill("notes.txt");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "notes.txt" }).first().click();
    await person.line("no script").waitFor();
    expect(await titleButton().count()).toBe(0);
    const offered = await person.offered("Forkcast: ");
    expect(offered).toContain("Forkcast: Check Workspace");
    expect(offered.filter((title) => /Under|Start Methods|Test at/.test(title))).toEqual([]);
  });
});
