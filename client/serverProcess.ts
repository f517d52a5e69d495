/** The language server as a process of its own. The build makes this a bundle of its own, too. */

import { type ExtensionContext, type LogOutputChannel, Uri } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { type LanguageServer, startLanguageClient } from "./languageClient.ts";

export function startServerProcess(context: ExtensionContext, log: LogOutputChannel): Promise<LanguageServer> {
  return startLanguageClient(context, log, connectToProcess);
}

function connectToProcess({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = Uri.joinPath(extensionUri, "dist", "server.cjs").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return new LanguageClient("forkcast", "Forkcast", { run, debug }, options);
}
