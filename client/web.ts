/** Where a VS Code in a browser enters: the language server as a web worker; nothing can be run there. */

import { type CustomReadonlyEditorProvider, commands, type ExtensionContext, l10n, window, workspace } from "vscode";
import { CHECK_WORKSPACE_COMMAND, FIXED_COMMAND, TRACE_EDITOR } from "../protocol/messages.ts";
import { registerCheckTool } from "./checkTool.ts";
import { registerCheckWorkspace } from "./checkWorkspace.ts";
import { demoScript, OPEN_DEMO } from "./demo.ts";
import { startLanguageClient } from "./languageClient.ts";
import { openLog } from "./log.ts";
import { languageServer } from "./server.ts";
import { connectToWorker } from "./serverWorker.ts";

export function activate(context: ExtensionContext): void {
  const { log, failing } = openLog(context);
  const server = languageServer(
    context,
    () => startLanguageClient(context, log, connectToWorker),
    failing(l10n.t("Forkcast's language server could not start.")),
  );
  registerCheckWorkspace(context, server, failing(l10n.t("Forkcast could not check the workspace.")));
  registerCheckTool(context, server);
  context.subscriptions.push(
    commands.registerCommand(OPEN_DEMO, () =>
      openDemo(context).catch(failing(l10n.t("The demo script could not be opened."))),
    ),
  );
  for (const command of commandsOf(context).filter((each) => ![CHECK_WORKSPACE_COMMAND, OPEN_DEMO].includes(each))) {
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

/** A browser has no disk for a copy: the text is one that was never saved. */
async function openDemo({ extensionUri }: ExtensionContext): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(demoScript(extensionUri)));
  await window.showTextDocument(await workspace.openTextDocument({ language: "python", content }));
}

function refuse(): void {
  const message = l10n.t(
    "Forkcast runs no scripts in a browser: there is no Python here. Open this folder in VS Code on your machine to preview it; warnings, hovers and fixes work here, too.",
  );
  void window.showInformationMessage(message);
}

/** Those of the manifest. */
function commandsOf({ extension }: ExtensionContext): string[] {
  const { contributes }: { contributes: { commands: { command: string }[] } } = extension.packageJSON;
  return contributes.commands.map(({ command }) => command);
}
