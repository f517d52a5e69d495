/** What the manifest's `when` clauses ask: whether the script in sight can be one that starts processes. */

import { commands, type ExtensionContext, type TextEditor, window, workspace } from "vscode";

/** A glance, as for a menu's sake; the analysis knows better, and later. */
const MENTIONS = /\b(?:multiprocess(?:ing)?|concurrent\.futures|billiard|pathos|joblib|torch|os\.fork)\b/;
const KEY = "forkcast.mentionsProcesses";

export function keepContextKeys(context: ExtensionContext): void {
  const update = (editor: TextEditor | undefined) => {
    const document = editor?.document;
    const mentions = document?.languageId === "python" && MENTIONS.test(document.getText());
    void commands.executeCommand("setContext", KEY, mentions);
  };
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidSaveTextDocument(() => update(window.activeTextEditor)),
  );
  update(window.activeTextEditor);
}
