/** The language server, started when the first Python text is open or when somebody needs it, and not before. */

import { type ExtensionContext, type TextDocument, workspace } from "vscode";
import type { LanguageServer } from "./languageClient.ts";

export type Server = () => Promise<LanguageServer>;

/**
 * @param begin starts it; what that needs is the most of the client's code, and is loaded no sooner
 * @param failed told once where the server cannot start, besides those that wait for it
 */
export function languageServer(
  context: ExtensionContext,
  begin: () => Promise<LanguageServer>,
  failed: (error: unknown) => void,
): Server {
  let started: Promise<LanguageServer> | undefined;
  const start = () => {
    if (!started) {
      started = begin();
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
