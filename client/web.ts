/** Where a VS Code in a browser enters: the language server as a web worker; nothing can be run there. */

import { type CustomReadonlyEditorProvider, commands, type ExtensionContext, window } from "vscode";
import { CHECK_WORKSPACE_COMMAND, FIXED_COMMAND, TRACE_EDITOR } from "../protocol/messages.ts";
import { registerCheckWorkspace } from "./checkWorkspace.ts";
import { openLog } from "./log.ts";
import { languageServer } from "./server.ts";
import { connectToWorker } from "./serverWorker.ts";

const REFUSAL =
  "Forkcast runs no scripts in a browser: there is no Python here. Open this folder in VS Code on your machine to preview it; warnings, hovers and fixes work here, too.";

export function activate(context: ExtensionContext): void {
  const { log, failing } = openLog(context);
  const server = languageServer(context, log, connectToWorker, failing("Forkcast's language server could not start."));
  registerCheckWorkspace(context, server, failing("Forkcast could not check the workspace."));
  for (const command of commandsOf(context).filter((each) => each !== CHECK_WORKSPACE_COMMAND)) {
    const refuse = () => void window.showInformationMessage(REFUSAL);
    context.subscriptions.push(commands.registerCommand(command, refuse));
  }
  context.subscriptions.push(
    // A fix offers another preview where one is possible.
    commands.registerCommand(FIXED_COMMAND, () => {}),
    window.registerCustomEditorProvider(TRACE_EDITOR, asText),
  );
}

/** Saved traces are compared where scripts are run; here they are texts. */
const asText: CustomReadonlyEditorProvider = {
  openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
  async resolveCustomEditor({ uri }, webview) {
    webview.dispose();
    await commands.executeCommand("vscode.openWith", uri, "default");
  },
};

/** Those of the manifest. */
function commandsOf({ extension }: ExtensionContext): string[] {
  const { contributes }: { contributes: { commands: { command: string }[] } } = extension.packageJSON;
  return contributes.commands.map(({ command }) => command);
}
