/** Where VS Code enters: starts the language client and offers the commands. */

import { type ExtensionContext, window } from "vscode";
import { registerCheckWorkspace } from "./checkWorkspace.ts";
import { registerCommands } from "./commands.ts";
import { startLanguageClient } from "./languageClient.ts";
import { Previews } from "./previews.ts";
import { TraceEditors } from "./traceEditors.ts";

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("Forkcast", { log: true });
  context.subscriptions.push(log);
  const failing = (message: string) => (error: unknown) => {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(`${message} The log (Output: Forkcast) says why.`);
    return undefined;
  };
  // Commands first: they do not need the server, and must answer even where it cannot start.
  registerCommands(context, new Previews(context, log), new TraceEditors(context, log), log);
  const server = startLanguageClient(context, log);
  server.catch(failing("Forkcast's language server could not start."));
  registerCheckWorkspace(context, server, failing("Forkcast could not check the workspace."));
}
