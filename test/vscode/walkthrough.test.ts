/** The walkthrough, as somebody goes through it who has just installed the extension: each of its steps is done. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Person } from "./person.ts";
import { takePicture } from "./pictures.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

describe.skipIf(lacksVsCode())("the walkthrough", () => {
  let vsix: Vsix;
  let workbench: Workbench;
  let person: Person;

  beforeAll(async () => {
    vsix = await packageVsix();
    workbench = await Workbench.start({ folder: "examples", vsix: vsix.path });
    person = new Person(await workbench.open("big_lookup/main.py"));
    // Extensions are read by then, and what they contribute is known.
    await person.lens("Preview under spawn").waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    await vsix?.remove();
  });

  const step = (title: string) => person.page.locator(".getting-started-step", { hasText: title });
  const isDone = (title: string) => step(title).locator(".codicon.complete, .complete").first().waitFor();
  const show = async () => {
    await person.page.locator(".tab", { hasText: "Welcome" }).first().click();
    await step("Open the demo script").waitFor();
  };

  test("has four steps", async () => {
    await person.runCommand("Welcome: Open Walkthrough...");
    await person.input.fill("Foresee what");
    await person.page.locator(".quick-input-list .monaco-list-row", { hasText: "Foresee what" }).first().click();
    await step("Open the demo script").waitFor();
    expect(await person.page.locator(".getting-started-step").count()).toBe(4);
    await takePicture(person.page, "walkthrough");
  });

  test("opens a copy of the demo script, on which the editor says what differs", async () => {
    await person.page.getByRole("button", { name: "Open the Demo Script", exact: true }).click();
    await person.line("return n * argcopy").filter({ hasText: "fork: args.input │ spawn: 0" }).waitFor();
  });

  test("previews it, with the arguments that make it differ", async () => {
    await show();
    await isDone("Open the demo script");
    await step("See it happen").click();
    await person.page.getByRole("button", { name: "Preview the Demo", exact: true }).click();
    await person.panel.locator("[data-verdict=differs]").waitFor();
    expect(await person.valueInPanel("argcopy", "spawn").textContent()).toContain("0");
    await show();
    await isDone("See it happen");
  });
});
