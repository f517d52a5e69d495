/** What went wrong: in words to the person, in full to the log. */

import { type ExtensionContext, type LogOutputChannel, l10n, window } from "vscode";

export interface Log {
  readonly log: LogOutputChannel;
  /** What to call with an error that `message` tells of. */
  failing(message: string): (error: unknown) => undefined;
}

export function openLog(context: ExtensionContext): Log {
  const log = window.createOutputChannel("Forkcast", { log: true });
  context.subscriptions.push(log);
  return {
    log,
    failing: (message) => (error) => {
      log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(l10n.t("{0} The log (Output: Forkcast) says why.", message));
      return undefined;
    },
  };
}
