/** Where VS Code enters: starts the language client and offers the commands. */

import { type ExtensionContext, window } from "vscode";
import { registerCommands } from "./commands.ts";
import { startLanguageClient } from "./languageClient.ts";
import { Previews } from "./previews.ts";

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("Forkcast", { log: true });
  context.subscriptions.push(log);
  // Commands first: they do not need the server, and must answer even where it cannot start.
  registerCommands(context, new Previews(context, log), log);
  startLanguageClient(context, log).catch((error: unknown) => {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage("Forkcast's language server could not start. The log (Output: Forkcast) says why.");
  });
}
