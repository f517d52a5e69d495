/** The status bar's item: findings of the file in sight, and the previews that run. A click shows them, or stops. */

import {
  commands,
  type Diagnostic,
  type ExtensionContext,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
} from "vscode";
import { PREVIEW_COMMAND, STOP_COMMAND } from "../protocol/messages.ts";
import type { Previews } from "./previews.ts";
import { nameOf } from "./script.ts";

/** The source of the server's diagnostics. */
const SOURCE = "forkcast";
/** So many findings are told where the pointer rests; the others are counted. */
const TOLD = 6;

/** Also keeps the context key that the manifest's `when` clauses ask: whether something runs. */
export function registerStatusBar(context: ExtensionContext, previews: Previews): void {
  const item = window.createStatusBarItem("forkcast.status", StatusBarAlignment.Left);
  item.name = "Forkcast";
  const update = () => {
    const running = previews.running;
    void commands.executeCommand("setContext", "forkcast.isRunning", running.length > 0);
    const document = documentInSight();
    if (running.length > 0) showRunning(item, running.map(nameOf));
    else if (document) showFindings(item, document);
    else item.hide();
  };
  context.subscriptions.push(
    item,
    previews.onDidChangeRunning(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = documentInSight()?.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) update();
    }),
    commands.registerCommand(STOP_COMMAND, () => previews.stopAll()),
  );
  update();
}

/** The Python file that is edited, or that stands beside the panel that a person looks at. */
function documentInSight(): TextDocument | undefined {
  const editors = window.activeTextEditor ? [window.activeTextEditor] : window.visibleTextEditors;
  return editors.map(({ document }) => document).find(({ languageId }) => languageId === "python");
}

function showRunning(item: StatusBarItem, scripts: readonly string[]): void {
  const names = scripts.join(", ");
  item.text = `$(loading~spin) ${l10n.t("Forkcast: running {0}", names)}`;
  item.tooltip = l10n.t("Forkcast runs {0} under each start method. Click to stop.", names);
  item.command = STOP_COMMAND;
  item.show();
}

function showFindings(item: StatusBarItem, { uri }: TextDocument): void {
  const found = languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
  const count = found.length === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", found.length);
  item.text = found.length === 0 ? "$(check) Forkcast" : `$(repo-forked) Forkcast: ${count}`;
  item.tooltip =
    found.length === 0
      ? l10n.t("Nothing that differs by start method was found in {0}. Click to preview it.", nameOf(uri))
      : told(found);
  item.command =
    found.length === 0
      ? { command: PREVIEW_COMMAND, title: l10n.t("Preview"), arguments: [uri] }
      : { command: "workbench.actions.view.problems", title: l10n.t("Show") };
  item.show();
}

function told(found: readonly Diagnostic[]): MarkdownString {
  const inOrder = [...found].sort((one, other) => one.range.start.compareTo(other.range.start));
  const text = new MarkdownString(`${l10n.t("What differs by start method:")}\n\n`);
  for (const { range, message } of inOrder.slice(0, TOLD)) {
    text
      .appendMarkdown(`- ${l10n.t("line {0}", range.start.line + 1)}: `)
      .appendText(message.split("\n")[0]!)
      .appendMarkdown("\n");
  }
  const rest = found.length - TOLD;
  if (rest > 0) text.appendMarkdown(`- ${l10n.t("and {0} more", rest)}\n`);
  return text.appendMarkdown(`\n${l10n.t("Click to see them in the Problems view.")}`);
}
