/** `npm run vscode` where no VS Code is installed: one command brings it up with the extension, Ctrl-C ends it all. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/browser.ts";
import { Person } from "./person.ts";
import { CHECKOUT, lacksVsCode } from "./workbench.ts";

describe.skipIf(lacksVsCode())("npm run vscode", () => {
  let command: ChildProcess;
  let address: string;

  beforeAll(async () => {
    // In CI no browser is opened, only the address is printed.
    const environment = { cwd: CHECKOUT, env: { ...process.env, CI: "true" } };
    command = spawn(process.execPath, [join(CHECKOUT, "scripts/vscode.ts"), "--browser"], environment);
    address = await printedAddress(command);
  });

  afterAll(() => {
    command?.kill("SIGKILL");
  });

  test("opens the first example with the extension at work", async () => {
    const browser = await launchChromium();
    try {
      const person = new Person(await browser.newPage({ viewport: { width: 1280, height: 1000 } }));
      await person.page.goto(address);
      await person.lens("Preview under spawn").waitFor({ timeout: 60_000 });
    } finally {
      await browser.close();
    }
  });

  test("ends everything on Ctrl-C", async () => {
    const ended = once(command, "exit");
    command.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  });
});

/** Resolves with the address that the command prints; rejects with its complaint if it ends instead. */
function printedAddress(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer) => {
      said += text;
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    command.stdout?.on("data", hear);
    command.stderr?.on("data", hear);
    command.once("exit", () => reject(new Error(said)));
  });
}
