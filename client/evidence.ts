/** What previews show, told to the language server; and another preview, offered where a fix was applied. */

import { commands, type ExtensionContext, type LogOutputChannel, Uri } from "vscode";
import { essenceOf } from "../evidence/index.ts";
import { FIXED_COMMAND } from "../protocol/messages.ts";
import type { Previews } from "./previews.ts";
import type { Server } from "./server.ts";

export function registerEvidence(
  context: ExtensionContext,
  previews: Previews,
  server: Server,
  log: LogOutputChannel,
): void {
  const logged = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  context.subscriptions.push(
    previews.onDidCompare(({ script, comparison, edited }) => {
      const params = { uri: script.toString(), comparison: essenceOf(comparison), edited };
      // A server that could not start has been told of already.
      server().then(
        (running) => running.tellEvidence(params).catch(logged),
        () => {},
      );
    }),
    commands.registerCommand(FIXED_COMMAND, (uri: string, title: string) => {
      previews.offerAgain(Uri.parse(uri), title).catch(logged);
    }),
  );
}
