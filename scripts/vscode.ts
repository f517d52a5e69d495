/**
 * Opens VS Code with the extension as it stands in this checkout: the installed VS Code, or where there is no `code`
 * command, the one from the npm registry in a browser.
 *
 * usage: npm run vscode [-- [--browser] [FOLDER]]      FOLDER: what to open (default: examples); --browser: even
 *        where `code` is installed
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installVsCodeServer } from "./vscode-install.ts";
import { packageExtension } from "./vscode-package.ts";
import { installExtension, startVsCodeServer } from "./vscode-server.ts";
import { writeSettings } from "./vscode-settings.ts";

const extension = fileURLToPath(new URL("..", import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: "boolean" } } });
const examples = join(extension, "examples");
const workspace = resolve(process.env["INIT_CWD"] ?? ".", positionals[0] ?? examples);
/** What a newcomer looks at first. */
const file = workspace === examples ? join(examples, "argcopy", "main.py") : undefined;
const code = values.browser ? undefined : findOnPath(["code", "code-insiders", "codium"]);

try {
  await (code === undefined ? openInBrowser() : openInstalled(code));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function openInstalled(command: string): Promise<void> {
  // On Windows `code` is a batch file, which only a shell starts; the quotes keep paths with spaces whole.
  const shell = process.platform === "win32";
  const quoted = (text: string) => (shell ? `"${text}"` : text);
  const shown = file === undefined ? [workspace] : [workspace, file];
  const args = [`--extensionDevelopmentPath=${extension}`, ...shown].map(quoted);
  const child = spawn(quoted(command), args, { stdio: "inherit", shell });
  const [status] = await once(child, "exit");
  process.exitCode = typeof status === "number" ? status : 1;
}

async function openInBrowser(): Promise<void> {
  const installation = await installVsCodeServer();
  const folder = await mkdtemp(join(tmpdir(), "forkcast-vscode-"));
  try {
    const folders = { dataFolder: join(folder, "data"), extensionsFolder: join(folder, "extensions") };
    await writeSettings(folders.dataFolder);
    const vsix = join(folder, "forkcast.vsix");
    await packageExtension(vsix);
    await installExtension(installation, vsix, folders.extensionsFolder);
    const server = await startVsCodeServer({ installation, ...folders, forTests: false, asksForTrust: false });
    const url = server.url({ workspace, ...(file === undefined ? {} : { file }) });
    process.stdout.write(`VS Code with Forkcast, until Ctrl-C:\n\n  ${url}\n\n`);
    showToPerson(url);
    await untilInterrupted();
    await server.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks the desktop to open the address; where there is no desktop, the printed address has to do. */
function showToPerson(url: string): void {
  const opener = findOnPath([process.platform === "darwin" ? "open" : "xdg-open"]);
  if (opener === undefined || process.env["CI"]) return;
  const child = spawn(opener, [url], { stdio: "ignore", detached: true });
  child.on("error", () => process.stderr.write("The browser did not start: open the address yourself.\n"));
  child.unref();
}

async function untilInterrupted(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  await Promise.race(signals.map((signal) => once(process, signal)));
}

function findOnPath(names: readonly string[]): string | undefined {
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const files = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
