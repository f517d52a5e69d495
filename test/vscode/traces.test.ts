/** Saved traces in a real VS Code: opened like any file, and compared with one another by a person. */

import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { somePython } from "../support/pythons.ts";
import { Person } from "./person.ts";
import { CHECKOUT, lacksVsCode, Workbench } from "./workbench.ts";

describe.skipIf(lacksVsCode())("saved traces in VS Code", () => {
  let workbench: Workbench;
  let person: Person;

  beforeAll(async () => {
    workbench = await Workbench.start({ folder: "examples" });
    record(["--trace", "traces", "argcopy/main.py", "--", "-i", "2"]);
    const json = record(["--format", "json", "argcopy/main.py", "--", "-i", "3"]);
    await writeFile(join(workbench.workspace, "main.forkcast.json"), json);
    await writeFile(join(workbench.workspace, "argcopy", "fork.jsonl"), '{"branch": "main"}\n');
    person = new Person(await workbench.open());
    await person.page.getByRole("treeitem", { name: "argcopy" }).waitFor();
  });

  afterAll(() => workbench?.close());

  test("one is shown by itself: what happened in its run", async () => {
    await person.openFile("traces/fork.jsonl");
    await person.panel.locator("[data-leg=fork][data-outcome=ok]").waitFor();
    await person.panel.getByText("One trace alone").waitFor();
    await person.panel.locator("[data-tab=processes]").click();
    await expect.poll(() => person.panel.locator("[data-process]").count()).toBe(5);
    expect(await person.panel.locator("[data-action=run-again]").count()).toBe(0);
  });

  test("is compared with another", async () => {
    await person.panel.locator("[data-action=compare-trace]").click();
    await person.chooseFile(join(workbench.workspace, "traces", "spawn.jsonl"));
    await person.panel.getByText(/Compared: fork\.jsonl .* and spawn\.jsonl/).waitFor();
    expect(await person.valueInPanel("argcopy", "fork").textContent()).toContain("2");
    expect(await person.valueInPanel("argcopy", "spawn").textContent()).toContain("0");
    await person.panel.locator("[data-row=argcopy] [data-open=read]").first().click();
    await person.page.locator(".statusbar-item", { hasText: /^Ln 29, / }).waitFor();
  });

  test("and by the command, with whatever is in sight", async () => {
    await person.runCommand("View: Close All Editors");
    await person.openFile("traces/spawn.jsonl");
    await person.panel.getByText("One trace alone").waitFor();
    await person.runCommand("Forkcast: Compare with Saved Trace");
    await person.chooseFile(join(workbench.workspace, "traces", "fork.jsonl"));
    await person.panel.getByText(/Compared: spawn\.jsonl .* and fork\.jsonl/).waitFor();
    await person.panel.locator("[data-verdict=differs]").waitFor();
  });

  test("a comparison that was exported as JSON is shown like the preview it came from", async () => {
    await person.runCommand("View: Close All Editors");
    await person.openFile("main.forkcast.json");
    await person.panel.locator("[data-verdict=differs]").waitFor();
    expect(await person.valueInPanel("argcopy", "fork").textContent()).toContain("3");
  });

  test("somebody else's file of such a name is opened as text", async () => {
    await person.runCommand("View: Close All Editors");
    await person.openFile("argcopy/fork.jsonl");
    await person.line('"branch"').waitFor();
  });

  /** What the command line prints of a run in the workspace. */
  function record(options: readonly string[]): string {
    const call = [join(CHECKOUT, "dist/cli.js"), "run", "--python", somePython()!.path, ...options];
    try {
      return execFileSync(process.execPath, call, { cwd: workbench.workspace, encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      // Exit status 1 says that something differs.
      const { status, stdout } = error as { status: number; stdout: string };
      if (status !== 1) throw error;
      return stdout;
    }
  }
});
