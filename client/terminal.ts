/** "Run Under … in Terminal": the script as it is, under one start method, without being recorded. */

import { l10n, ProcessExecution, Task, TaskPanelKind, TaskRevealKind, TaskScope, tasks, workspace } from "vscode";
import type { ForcedRun } from "./forcedRun.ts";
import { nameOf } from "./script.ts";

/** A task, since that needs no shell to understand the command line, and its output stays when it has ended. */
export async function runInTerminal({ script, method, python, args, cwd, env }: ForcedRun): Promise<void> {
  const execution = new ProcessExecution(python, [script.fsPath, ...args], { cwd, env: { ...env } });
  const folder = workspace.getWorkspaceFolder(script) ?? TaskScope.Workspace;
  const name = l10n.t("{0} under {1}", nameOf(script), method);
  const task = new Task({ type: "process" }, folder, name, "Forkcast", execution, []);
  task.presentationOptions = { reveal: TaskRevealKind.Always, panel: TaskPanelKind.Dedicated, clear: true };
  await tasks.executeTask(task);
}
