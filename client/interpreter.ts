/** The Python that previews run, and the environment it runs in. */

import { homedir } from "node:os";
import { PVSC_EXTENSION_ID, PythonExtension } from "@vscode/python-extension";
import { commands, extensions, l10n, type Uri, window, workspace } from "vscode";
import { findPython, PreviewError, type PythonInfo } from "../preview/index.ts";

export interface Interpreter extends PythonInfo {
  /** The whole environment of the script. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Names on the PATH, most likely first. */
const ON_PATH = process.platform === "win32" ? ["py", "python", "python3"] : ["python3", "python", "py"];

/**
 * The interpreter for `script`: `chosen` for this preview, else the one chosen in the Python extension where that is installed, else the setting
 * `forkcast.pythonPath`, else the first on the PATH. A choice that cannot be used is reported, never replaced by another.
 * Undefined: there is none, and the person has been told what to do.
 */
export async function chooseInterpreter(script: Uri, chosen?: string): Promise<Interpreter | undefined> {
  try {
    const extension = await pythonExtension();
    const given = chosen === undefined ? await fromExtension(extension, script) : [chosen];
    const candidates = given ?? fromSetting(script) ?? ON_PATH;
    const python = await findPython(candidates);
    const variables = extension?.environments.getEnvironmentVariables(script);
    return { ...python, env: scriptEnvironment(variables) };
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    report(error);
    return undefined;
  }
}

async function pythonExtension(): Promise<PythonExtension | undefined> {
  return extensions.getExtension(PVSC_EXTENSION_ID) ? PythonExtension.api() : undefined;
}

function fromSetting(script: Uri): string[] | undefined {
  const path = workspace.getConfiguration("forkcast", script).get("pythonPath", "").trim();
  if (path === "") return undefined;
  const folder = workspace.getWorkspaceFolder(script)?.uri.fsPath ?? "";
  return [path.replace(/^~(?=[/\\])/, homedir()).replaceAll(`\${workspaceFolder}`, folder)];
}

async function fromExtension(extension: PythonExtension | undefined, script: Uri): Promise<string[] | undefined> {
  if (!extension) return undefined;
  const active = extension.environments.getActiveEnvironmentPath(script);
  const resolved = await extension.environments.resolveEnvironment(active);
  const path = resolved?.executable.uri?.fsPath ?? active.path;
  return path === "" ? undefined : [path];
}

/** The editor's own variables are no part of what a script would find in a terminal. */
function scriptEnvironment(variables: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
  const isOurs = ([name]: [string, unknown]) => !name.startsWith("VSCODE_") && !name.startsWith("ELECTRON_");
  return { ...Object.fromEntries(Object.entries(process.env).filter(isOurs)), ...variables };
}

function report({ message, todo }: PreviewError): void {
  const setting = l10n.t("Open Setting");
  void window.showErrorMessage(`${message} ${todo}`, setting).then((chosen) => {
    if (chosen === setting) void commands.executeCommand("workbench.action.openSettings", "forkcast.pythonPath");
  });
}
