/** The language server as a web worker. */

import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/browser";

declare const Worker: new (address: string) => ServerOptions;

export function connectToWorker({ extensionUri }: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const address = Uri.joinPath(extensionUri, "dist", "worker.js").toString(true);
  return new LanguageClient("forkcast", "Forkcast", new Worker(address), options);
}
