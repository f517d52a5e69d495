/** The command "Check Workspace": runs the check, and shows its report in a text whose places can be followed. */

import {
  commands,
  DocumentLink,
  EventEmitter,
  type ExtensionContext,
  l10n,
  languages,
  ProgressLocation,
  Range,
  Uri,
  window,
  workspace,
} from "vscode";
import { CHECK_WORKSPACE_COMMAND, type CheckWorkspaceResult } from "../protocol/messages.ts";
import { type CheckReport, checkReport } from "./checkReport.ts";
import type { Server } from "./server.ts";

const SCHEME = "forkcast-check";
const REPORT = Uri.from({ scheme: SCHEME, path: "Forkcast: Check Workspace" });

/** @param failed told of an error, once, wherever it happened */
export function registerCheckWorkspace(
  context: ExtensionContext,
  server: Server,
  failed: (error: unknown) => void,
): void {
  let report: CheckReport = { text: "", links: [] };
  const changed = new EventEmitter<Uri>();
  const check = async () => {
    if (!workspace.workspaceFolders?.length) {
      void window.showErrorMessage(l10n.t("There is no workspace to check. Open a folder, and run the command again."));
      return undefined;
    }
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t("Forkcast: checking workspace"),
      cancellable: true,
    };
    const result = await window.withProgress<CheckWorkspaceResult | undefined>(options, async (progress, token) =>
      (await server()).checkWorkspace((step) => progress.report(step), token),
    );
    if (!result) return undefined;
    report = checkReport(result, (uri) => workspace.asRelativePath(Uri.parse(uri)));
    changed.fire(REPORT);
    await window.showTextDocument(await workspace.openTextDocument(REPORT), { preview: true });
    return result;
  };
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => report.text,
    }),
    languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      { provideDocumentLinks: () => report.links.map(toLink) },
    ),
    commands.registerCommand(CHECK_WORKSPACE_COMMAND, () => check().catch(failed)),
  );
}

function toLink({ line, start, end, uri, target }: CheckReport["links"][number]): DocumentLink {
  // The editor goes to the line that the fragment names.
  return new DocumentLink(new Range(line, start, line, end), Uri.parse(uri).with({ fragment: `L${target + 1}` }));
}
