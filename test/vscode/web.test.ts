/**
 * The installed extension in a VS Code that is nothing but a browser: no Node, no disk, no process. The folder is a
 * virtual one, and the language server a web worker. The extension is translated, to see that it can be.
 */

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installVsCodeServer } from "../../scripts/vscode-install.ts";
import { CALM } from "../../scripts/vscode-settings.ts";
import { launchChromium } from "../support/browser.ts";
import { Person } from "./person.ts";
import { takePicture } from "./pictures.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { serveWebVsCode, type WebVsCode } from "./web/server.ts";
import { CHECKOUT, lacksVsCode, PATIENCE } from "./workbench.ts";

const READ = "return n * argcopy";

const LANGUAGE = "de";

/** Translates all texts of the extension: they stand in quotes then. */
async function translate(extension: string, language: string): Promise<void> {
  const files = [
    // Of an extension that a page brings, as here, VS Code looks for no other file than this.
    ["package.nls.json", "package.nls.json"],
    ["l10n/bundle.l10n.json", `l10n/bundle.l10n.${language}.json`],
  ];
  for (const [from, to] of files) {
    const texts: Record<string, string> = JSON.parse(await readFile(join(extension, from!), "utf8"));
    const translated = Object.entries(texts).map(([key, text]) => [key, `»${text}«`]);
    await writeFile(join(extension, to!), JSON.stringify(Object.fromEntries(translated)));
  }
}

describe.skipIf(lacksVsCode())("in VS Code for the Web", () => {
  let vsix: Vsix;
  let root: string;
  let vscode: WebVsCode;
  let browser: Browser;
  let person: Person;

  beforeAll(async () => {
    vsix = await packageVsix();
    root = await mkdtemp(join(tmpdir(), "forkcast-web-"));
    const folders = { extension: join(root, "extension"), workspace: join(root, "größe und mehr") };
    vsix.unpack(folders.extension);
    await cp(join(CHECKOUT, "examples"), folders.workspace, { recursive: true });
    await translate(folders.extension, LANGUAGE);
    const installation = await installVsCodeServer();
    vscode = await serveWebVsCode({ installation, ...folders, settings: CALM, language: LANGUAGE });
    browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1280, height: 880 }, colorScheme: "dark" });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(vscode.url("argcopy/main.py"));
    person = new Person(page);
  });

  afterAll(async () => {
    await browser?.close();
    await vscode?.stop();
    await rm(root, { recursive: true, force: true });
    await vsix?.remove();
  });

  test("the stale read is underlined, with what each method has beside it", async () => {
    await person.page.locator(".squiggly-warning").first().waitFor();
    await person.line(READ).filter({ hasText: "fork: args.input │ spawn: 0" }).waitFor();
  });

  test("a hover says what happens on each platform", async () => {
    await person.pointAt(READ, "argcopy");
    await person.card.first().waitFor();
    const explanation = (await person.card.allTextContents()).join("\n");
    for (const word of ["argcopy", "Linux", "macOS", "Windows"]) expect(explanation).toContain(word);
    await takePicture(person.page, "web");
  });

  test("a quick fix is offered and applied", async () => {
    await person.line(READ).click();
    await person.page.keyboard.press("Home");
    await person.page.keyboard.press("F8");
    await person.page.keyboard.press("Escape");
    await person.page.keyboard.press("Control+.");
    await person.page.locator(".action-widget .monaco-list-row", { hasText: "initializer" }).first().click();
    await person.line(READ).filter({ hasText: "spawn: 0" }).waitFor({ state: "detached" });
    expect(await person.line("initializer=").count()).toBe(1);
    expect(await person.page.locator(".notifications-toasts .codicon-error").count()).toBe(0);
    await person.page.keyboard.press("Control+z");
    await person.line(READ).filter({ hasText: "spawn: 0" }).waitFor();
  });

  test("no lens offers a preview, and the command says why it cannot be", async () => {
    expect(await person.lens("Preview under spawn").count()).toBe(0);
    await person.runCommand("Forkcast: »Preview Under Spawn«");
    await person.message("»Forkcast runs no scripts in a browser").waitFor();
  });

  test("the walkthrough's demo script is opened as a text that was never saved", async () => {
    await person.runCommand("Forkcast: »Open Demo Script«");
    await person.page.locator(".tab", { hasText: "Untitled-1" }).waitFor();
    await person.line(READ).filter({ hasText: "fork: args.input │ spawn: 0" }).waitFor();
  });

  test("all files are checked, together with the modules that they import", async () => {
    await person.runCommand("Forkcast: »Check Workspace«");
    await person.line("What differs by start method").waitFor();
    // Its finding rests on settings.py, which is another file.
    await person.line("stale-mutation").filter({ hasText: "1 finding" }).waitFor();
  });
});
