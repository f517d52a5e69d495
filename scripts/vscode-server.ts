/** Starts and ends the VS Code server that `vscode-install.ts` installs, and knows its addresses. */

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface ServerOptions {
  /** What `installVsCodeServer` resolved with. */
  readonly installation: string;
  /** Holds logs, settings and state; created where it does not exist. */
  readonly dataFolder: string;
  /** Holds the installed extensions; created where it does not exist. */
  readonly extensionsFolder: string;
  /**
   * Honours `Opened.extension` and `Opened.tests`: the workbench then tells the page how the tests ended. It shows no
   * toasts, so this is nothing for a person.
   */
  readonly forTests: boolean;
  /** Whether VS Code asks if a folder is trusted; without that, every folder is. */
  readonly asksForTrust: boolean;
}

/** What is opened in the workbench. Paths are absolute. */
export interface Opened {
  readonly workspace: string;
  /** A file to show in an editor. */
  readonly file?: string;
  /** The extension in development. Only in a server for tests. */
  readonly extension?: string;
  /** A CommonJS module whose `run()` the extension host calls; it then ends. Only in a server for tests. */
  readonly tests?: string;
}

export interface VsCodeServer {
  /** The address of a workbench that shows `opened`. */
  url(opened: Opened): string;
  /** All that the server has printed. */
  output(): string;
  /** Ends the server and its extension hosts. */
  stop(): Promise<void>;
}

/** How long a start may take, in milliseconds: a cold disk on a busy machine. */
const START_LIMIT = 60_000;

/** Starts a server on a free port of this machine alone. Rejects with what it printed if it does not become ready. */
export async function startVsCodeServer(options: ServerOptions): Promise<VsCodeServer> {
  const child = spawn(process.execPath, [serverMain(options.installation), ...startArguments(options)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: serverEnvironment(),
  });
  const log = new Output(child);
  const stop = () => end(child);
  try {
    const ready = await log.line(/available at https?:\/\/[^\s/]*?:(\d+)/, START_LIMIT);
    const authority = `127.0.0.1:${ready[1]}`;
    return {
      url: (opened) => workbenchUrl(authority, opened),
      output: () => log.text,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packaged extension, as a user would. Rejects with what VS Code said if that fails. */
export async function installExtension(installation: string, vsix: string, extensionsFolder: string): Promise<void> {
  const folder = ["--extensions-dir", extensionsFolder];
  await run(process.execPath, [serverMain(installation), "--install-extension", vsix, ...folder], {
    env: serverEnvironment(),
  });
}

function serverMain(installation: string): string {
  return join(installation, "out", "server-main.js");
}

function startArguments({ dataFolder, extensionsFolder, forTests, asksForTrust }: ServerOptions): string[] {
  const common = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
  const quiet = ["--accept-server-license-terms", "--disable-telemetry"];
  const folders = ["--server-data-dir", dataFolder, "--extensions-dir", extensionsFolder];
  const trust = asksForTrust ? [] : ["--disable-workspace-trust"];
  return [...common, ...quiet, ...folders, ...trust, ...(forTests ? ["--enable-smoke-test-driver"] : [])];
}

/** What VS Code sets for programs in its own terminal would make the server take itself for a part of that window. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
}

function workbenchUrl(authority: string, { workspace, file, extension, tests }: Opened): string {
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ...(file === undefined ? [] : [["openFile", remote(file)]]),
    ...(extension === undefined ? [] : [["extensionDevelopmentPath", remote(extension)]]),
    ...(tests === undefined ? [] : [["extensionTestsPath", remote(tests)]]),
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/** A SIGTERM makes the server end its extension hosts and then itself; it has a few seconds to do so. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await exited;
  clearTimeout(impatience);
}

/** What a process prints, and the wait for a line of it. */
class Output {
  text = "";
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.text += text;
      });
    }
  }

  /** Resolves with the first match in what is printed; rejects if the process ends first or `limit` ms pass. */
  line(pattern: RegExp, limit: number): Promise<RegExpExecArray> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`VS Code's server ${why}:\n${this.text}`));
      const timer = setTimeout(() => fail(`was not ready in ${limit} ms`), limit);
      child.once("error", (error) => fail(`did not start (${error.message})`));
      child.once("exit", () => fail("ended"));
      const look = () => {
        const match = pattern.exec(this.text);
        if (match === null) return;
        clearTimeout(timer);
        child.stdout?.off("data", look);
        resolve(match);
      };
      child.stdout?.on("data", look);
    });
  }
}
