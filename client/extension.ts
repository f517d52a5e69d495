/** Where a VS Code with Node enters: the language server as a process, and previews. */

import type { ExtensionContext } from "vscode";
import { l10n } from "vscode";
import { registerCheckTool } from "./checkTool.ts";
import { registerCheckWorkspace } from "./checkWorkspace.ts";
import { registerCommands } from "./commands.ts";
import { keepContextKeys } from "./contextKeys.ts";
import { registerDemo } from "./demo.ts";
import { registerEvidence } from "./evidence.ts";
import { openLog } from "./log.ts";
import { Previews } from "./previews.ts";
import { registerPreviewTool } from "./previewTool.ts";
import { languageServer } from "./server.ts";
import { registerStatusBar } from "./statusBar.ts";
import { TraceEditors } from "./traceEditors.ts";

export function activate(context: ExtensionContext): void {
  const { log, failing } = openLog(context);
  const server = languageServer(
    context,
    async () => {
      // A task of its own: activation, for which others may wait, is over by then.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const { startServerProcess } = await import("./serverProcess.ts");
      return startServerProcess(context, log);
    },
    failing(l10n.t("Forkcast's language server could not start.")),
  );
  const previews = new Previews(context, log);
  registerCommands(context, previews, new TraceEditors(context, log), server, log);
  registerEvidence(context, previews, server, log);
  registerDemo(context, failing(l10n.t("The demo script could not be opened.")));
  registerCheckTool(context, server);
  registerPreviewTool(context, previews);
  keepContextKeys(context);
  registerStatusBar(context, previews);
  registerCheckWorkspace(context, server, failing(l10n.t("Forkcast could not check the workspace.")));
}
