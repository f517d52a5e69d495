/** The language server as a process of its own. */

import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";

export function connectToProcess({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = Uri.joinPath(extensionUri, "dist", "server.cjs").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return new LanguageClient("forkcast", "Forkcast", { run, debug }, options);
}
