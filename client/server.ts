/** The language server, started when the first Python text is open or when somebody needs it, and not before. */

import { type ExtensionContext, type LogOutputChannel, type TextDocument, workspace } from "vscode";
import { type Connect, type LanguageServer, startLanguageClient } from "./languageClient.ts";

export type Server = () => Promise<LanguageServer>;

/** @param failed told once where the server cannot start, besides those that wait for it */
export function languageServer(
  context: ExtensionContext,
  log: LogOutputChannel,
  connect: Connect,
  failed: (error: unknown) => void,
): Server {
  let started: Promise<LanguageServer> | undefined;
  const start = () => {
    if (!started) {
      started = startLanguageClient(context, log, connect);
      started.catch(failed);
    }
    return started;
  };
  const look = ({ languageId }: TextDocument) => {
    if (languageId !== "python") return;
    listening.dispose();
    void start();
  };
  const listening = workspace.onDidOpenTextDocument(look);
  context.subscriptions.push(listening);
  workspace.textDocuments.forEach(look);
  return start;
}
