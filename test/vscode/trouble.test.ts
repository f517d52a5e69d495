/** Scripts that misbehave, and people in the middle of something: each ends with a clear word and nothing left behind. */

import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

const FOREVER = `
import multiprocessing, time

if __name__ == "__main__":
    child = multiprocessing.Process(target=time.sleep, args=(3600,))
    child.start()
    print("waiting", flush=True)
    child.join()
`;

const UNGUARDED = `
from multiprocessing import Pool

pool = Pool(2)
print(pool.map(abs, [-1, -2]))
`;

const GUARDED = `
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(abs, [-1, -2]))
`;

describe.skipIf(lacksVsCode())("a preview in VS Code", () => {
  let vsix: Vsix;
  let workbench: Workbench;

  beforeAll(async () => {
    vsix = await packageVsix();
    workbench = await Workbench.start({ folder: "Skripte für später", vsix: vsix.path });
  });

  afterAll(async () => {
    await workbench?.close();
    await vsix?.remove();
  });

  /** Writes a script into the workspace and opens it. */
  async function open(name: string, source: string): Promise<Person> {
    await writeFile(join(workbench.workspace, name), source);
    const person = new Person(await workbench.open(name));
    // The lens shows that the extension is there: before, the palette would not know its commands.
    await person.lens("Preview under spawn").waitFor();
    return person;
  }

  test("is ended by Cancel, with every process of the script", async () => {
    const person = await open("forever.py", FOREVER);
    await person.runCommand("Forkcast: Preview Under Spawn");
    await person.panel.locator('[data-progress="fork"][data-phase="running"]').waitFor();
    await person.button("Cancel").click();
    await person.panel
      .getByText(/was stopped/)
      .first()
      .waitFor();
    expect(running("forever.py")).toEqual([]);
    await person.page.close();
  });

  test("is ended by a click on the status bar, which says that it runs", async () => {
    const person = await open("forever.py", FOREVER);
    await person.runCommand("Forkcast: Preview Under Spawn");
    await person.panel.locator('[data-progress="fork"][data-phase="running"]').waitFor();
    await person.status("running forever.py").click();
    await person.panel
      .getByText(/was stopped/)
      .first()
      .waitFor();
    expect(running("forever.py")).toEqual([]);
    await person.line("child.join").click();
    await person.status(/^\s*Forkcast\s*$/).waitFor();
    await person.page.close();
  });

  test("shows an unguarded pool for what it is, and ends it", async () => {
    const person = await open("unguarded.py", UNGUARDED);
    await person.runCommand("Forkcast: Preview Under Spawn");
    await person.panel.locator('[data-leg="fork"][data-outcome="ok"]').waitFor();
    await person.panel.locator('[data-leg="spawn"][data-outcome="respawn"]').waitFor();
    expect(running("unguarded.py")).toEqual([]);
    await person.page.close();
  });

  test("offers to save what was typed, and runs that", async () => {
    const person = await open("changed.py", GUARDED);
    await person.line("print(pool.map").click();
    await person.page.keyboard.press("End");
    await person.page.keyboard.type('; print("typed")');
    await person.runCommand("Forkcast: Preview Under Spawn");
    await person.button("Save and Run").click();
    await person.panel.locator('[data-verdict="same"]').waitFor();
    await person.panel.locator('[data-tab="output"]').click();
    expect(await person.panel.locator('[data-output="fork"]').textContent()).toContain("typed");
    await person.page.close();
  });

  test("says so where the script is gone", async () => {
    const person = await open("gone.py", GUARDED);
    await rm(join(workbench.workspace, "gone.py"));
    await person.runCommand("Forkcast: Preview Under Spawn");
    await person.message("gone.py does not exist on disk any more").waitFor();
    expect(await person.page.locator("iframe.webview").count()).toBe(0);
    await person.page.close();
  });

  /** The processes that run the script of this name in the workspace. */
  function running(name: string): string[] {
    const all = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
    return all.filter((line) => line.includes(join(workbench.workspace, name)));
  }
});
