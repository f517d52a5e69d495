/** "Debug Under …": a launch of the Python Debugger with the start method forced. */

import { commands, debug, extensions, l10n, window, workspace } from "vscode";
import type { ForcedRun } from "./forcedRun.ts";
import { nameOf } from "./script.ts";

const DEBUGGER = "ms-python.debugpy";

export async function debugUnder({ script, method, python, args, cwd, env }: ForcedRun): Promise<void> {
  if (!extensions.getExtension(DEBUGGER)) return sayHowToGetIt();
  await debug.startDebugging(workspace.getWorkspaceFolder(script), {
    type: "debugpy",
    request: "launch",
    name: l10n.t("{0} under {1}", nameOf(script), method),
    program: script.fsPath,
    python,
    args: [...args],
    cwd,
    env: { ...env },
    console: "integratedTerminal",
    // Children are what this is about.
    subProcess: true,
  });
}

function sayHowToGetIt(): void {
  const show = l10n.t("Show Extension");
  const message = l10n.t(
    "Debugging needs the extension Python Debugger, which is not installed here or is disabled. Install it, and run the command again.",
  );
  void window.showInformationMessage(message, show).then((chosen) => {
    if (chosen === show) void commands.executeCommand("workbench.extensions.search", `@id:${DEBUGGER}`);
  });
}
