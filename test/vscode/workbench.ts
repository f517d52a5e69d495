/**
 * A real VS Code for tests: its server from the npm registry, its workbench in the machine's Chromium, a copy of
 * examples/ opened in it, and the extension from this checkout or from a .vsix.
 */

import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { installVsCodeServer, serverFolder } from "../../scripts/vscode-install.ts";
import { installExtension, startVsCodeServer, type VsCodeServer } from "../../scripts/vscode-server.ts";
import { writeSettings } from "../../scripts/vscode-settings.ts";
import { findChromium, launchChromium } from "../support/browser.ts";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";

export const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));

/** Whether this machine lacks something that a real VS Code needs; says what. Throws in CI. */
export function lacksVsCode(): boolean {
  const needs: [string, unknown][] = [
    ["Chromium", findChromium()],
    ["VS Code's server from npm", existsSync(serverFolder())],
    ["a Python up to 3.13", somePython()],
  ];
  return needs.map(([what, found]) => lacks(what, found)).includes(true);
}

export interface WorkbenchOptions {
  /** Name of the folder that the examples are copied to and that is opened. */
  readonly folder: string;
  /**
   * A packaged extension to install: VS Code is then as a person has it. Without one the checkout itself is loaded, and
   * VS Code runs extension tests (and shows no toasts).
   */
  readonly vsix?: string;
  /** Settings besides those that every test has. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether VS Code asks if the folder is trusted, as it does at a person's; without that, it is. */
  readonly asksForTrust?: boolean;
}

/** What stands in for the Python Debugger. */
export const PYTHON_DEBUGGER = join(CHECKOUT, "test/vscode/debugger");

/** What asks for our tools. */
const AGENT = join(CHECKOUT, "test/vscode/agent");

/** How long a page waits for what must appear, in milliseconds: a VS Code starts slowly on a busy machine. */
export const PATIENCE = 60_000;

/** One server with one workspace; pages are opened on it. `close` ends and removes everything. */
export class Workbench {
  readonly workspace: string;
  readonly #root: string;
  readonly #server: VsCodeServer;
  readonly #browser: Browser;
  readonly #development: boolean;

  private constructor(root: string, workspace: string, server: VsCodeServer, browser: Browser, development: boolean) {
    this.#root = root;
    this.workspace = workspace;
    this.#server = server;
    this.#browser = browser;
    this.#development = development;
  }

  static async start({ folder, vsix, settings = {}, asksForTrust = false }: WorkbenchOptions): Promise<Workbench> {
    const root = await mkdtemp(join(tmpdir(), "forkcast-test-"));
    const workspace = join(root, folder);
    const dataFolder = join(root, "data");
    const extensionsFolder = join(root, "extensions");
    await copyExamples(workspace);
    await writeSettings(dataFolder, { "forkcast.pythonPath": somePython()?.path, ...settings });
    const installation = await installVsCodeServer();
    if (vsix !== undefined) await installExtension(installation, vsix, extensionsFolder);
    else await copyNeighbours(extensionsFolder);
    const server = await startVsCodeServer({
      installation,
      dataFolder,
      extensionsFolder,
      forTests: vsix === undefined,
      asksForTrust,
    });
    try {
      return new Workbench(root, workspace, server, await launchChromium(), vsix === undefined);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** A page that shows the workspace, and `file` of it in an editor: dark, and sharp enough for a picture. */
  async open(file?: string): Promise<Page> {
    const page = await this.#newPage();
    await page.goto(this.#url(file === undefined ? {} : { file: join(this.workspace, file) }));
    return page;
  }

  /**
   * Runs a bundled module's `run()` inside the extension host. Resolves when it has ended, with its exit code (0: every
   * check held) and what it logged.
   */
  async runInHost(tests: string): Promise<{ code: number; log: string }> {
    const page = await this.#newPage();
    const lines: string[] = [];
    page.on("console", (message) => lines.push(message.text()));
    const ended = new Promise<number>((resolve, reject) => {
      // The workbench of a server for tests calls this global, where the page has it, when the host has exited.
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      page.once("close", () => reject(new Error("The page was closed")));
    });
    await page.goto(this.#url({ tests }));
    const code = await ended;
    await page.close();
    return { code, log: lines.flatMap(ofTests).join("\n") };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    await rm(this.#root, { recursive: true, force: true, maxRetries: 5 });
  }

  #url(more: { file?: string; tests?: string }): string {
    const extension = this.#development ? { extension: CHECKOUT } : {};
    return this.#server.url({ workspace: this.workspace, ...extension, ...more });
  }

  async #newPage(): Promise<Page> {
    const screen = { viewport: { width: 1280, height: 880 }, deviceScaleFactor: 2 };
    const page = await this.#browser.newPage({ ...screen, colorScheme: "dark" });
    page.setDefaultTimeout(PATIENCE);
    return page;
  }
}

/** Extensions that ours works together with. */
async function copyNeighbours(extensionsFolder: string): Promise<void> {
  const neighbours = { [PYTHON_DEBUGGER]: "ms-python.debugpy-1.0.0", [AGENT]: "forkcast-test.agent-1.0.0" };
  for (const [folder, name] of Object.entries(neighbours)) {
    await cp(folder, join(extensionsFolder, name), { recursive: true });
  }
}

async function copyExamples(workspace: string): Promise<void> {
  const ours = (source: string) => !source.includes("__pycache__");
  await cp(join(CHECKOUT, "examples"), workspace, { recursive: true, filter: ours });
}

/** What the checks reported, without the workbench's own chatter, which is about the network that tests do not need. */
function ofTests(line: string): string[] {
  const [, report] = /\[forkcast\] (.*)$/.exec(line) ?? [];
  return report === undefined ? [] : [report];
}
