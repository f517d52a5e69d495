/** The extension inside a real extension host: the checks of host/ through VS Code's own API. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleHostTests } from "./host/bundle.ts";
import { Person } from "./person.ts";
import { takePicture } from "./pictures.ts";
import { lacksVsCode, Workbench } from "./workbench.ts";

describe.skipIf(lacksVsCode())("in VS Code's extension host", () => {
  let workbench: Workbench;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "forkcast-host-"));
    workbench = await Workbench.start({ folder: "Beispiele für später" });
  });

  afterAll(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("diagnostics, hover, hints, lens and both commands do what they promise", { timeout: 300_000 }, async () => {
    const { code, log } = await workbench.runInHost(await bundleHostTests(folder));
    expect(log).toMatch(/^[1-9]\d* passed, 0 failed$/m);
    expect(code).toBe(0);
  });

  test("an agent's tool asks a person before it runs a script", async () => {
    const person = new Person(await workbench.open("argcopy/main.py"));
    await person.lens("Preview under spawn").waitFor();
    await person.runCommand("Agent: Preview");
    const dialog = person.page.locator(".monaco-dialog-box");
    await dialog.getByText("Run this script under each start method?").waitFor();
    expect(await dialog.textContent()).toContain('argcopy/main.py" -i 2');
    await takePicture(person.page, "tool");
    expect(person.page.frames().some((frame) => frame.url().includes("webview"))).toBe(false);
    await dialog.locator(".monaco-button", { hasText: "Yes" }).click();
    await person.line("variable").filter({ hasText: "argcopy" }).waitFor();
    await person.page.close();
  });
});
