/** Starts the language server, which is a process of its own, and ends it with the extension. */

import { type ExtensionContext, type LogOutputChannel, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

/** Files and unsaved buffers; views of other versions (`git:`) would only repeat their findings. */
const DOCUMENTS = ["file", "untitled"].map((scheme) => ({ scheme, language: "python" }));

export async function startLanguageClient(context: ExtensionContext, log: LogOutputChannel): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  const server = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    "forkcast",
    "Forkcast",
    {
      run: server,
      debug: { ...server, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
    },
    { documentSelector: DOCUMENTS, outputChannel: log },
  );
  context.subscriptions.push(client);
  await client.start();
}
