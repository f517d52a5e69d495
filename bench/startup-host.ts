/** Runs in VS Code's extension host: opens the first example, and says what the extension's start has taken. */

import * as vscode from "vscode";

const ID = "forkcast.forkcast";

export interface Startup {
  /** Milliseconds each. */
  readonly load: number;
  readonly activate: number;
  readonly finding: number;
  /** Files of the extension that its host has loaded. */
  readonly loaded: readonly string[];
}

export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error("no folder is open");
  const file = vscode.Uri.joinPath(folder, "argcopy", "main.py");
  const opened = performance.now();
  await vscode.window.showTextDocument(file);
  await new Promise<void>((resolve) => {
    const look = () => {
      if (vscode.languages.getDiagnostics(file).length > 0) resolve();
    };
    vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
  const startup: Startup = {
    load: between("willLoadExtensionCode", "didLoadExtensionCode"),
    activate: between("willActivateExtension", "didActivateExtension"),
    finding: performance.now() - opened,
    loaded: Object.keys(require.cache).flatMap((path) => /[/\\]dist[/\\](\w+\.cjs)$/.exec(path)?.[1] ?? []),
  };
  console.log(`[forkcast] ${JSON.stringify(startup)}`);
}

interface Marks {
  getMarks(): readonly { readonly name: string; readonly startTime: number }[];
}

/** Between two of the marks that VS Code itself makes and shows in "Developer: Startup Performance". */
function between(from: string, to: string): number {
  const marks = (globalThis as unknown as { readonly MonacoPerformanceMarks: Marks }).MonacoPerformanceMarks.getMarks();
  const at = (mark: string) => {
    const found = marks.findLast(({ name }) => name === `code/extHost/${mark}/${ID}`);
    if (!found) throw new Error(`VS Code has made no mark ${mark}`);
    return found.startTime;
  };
  return at(to) - at(from);
}
