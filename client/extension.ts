/** Where VS Code enters: starts the language client and offers the commands. */

import { type ExtensionContext, window } from "vscode";
import { registerCommands } from "./commands.ts";
import { startLanguageClient } from "./languageClient.ts";
import { Previews } from "./previews.ts";

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Forkcast", { log: true });
  context.subscriptions.push(log);
  // Commands first: they do not need the server, and must answer even where it cannot start.
  registerCommands(context, new Previews(context, log), log);
  await startLanguageClient(context, log);
}
