/** Saved traces and comparisons, shown in the panel as VS Code's editor for their files; several traces are compared. */

import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  RelativePattern,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { PreviewError } from "../preview/index.ts";
import { TRACE_EDITOR } from "../protocol/messages.ts";
import type { PanelState } from "../protocol/panel.ts";
import { exportComparison } from "./exports.ts";
import { PreviewPanel } from "./panel.ts";
import { comparisonIn } from "./restore.ts";
import { nameOf } from "./script.ts";
import { askTraces, compareSaved, described, readSaved } from "./traces.ts";

export class TraceEditors implements CustomReadonlyEditorProvider {
  readonly #context: ExtensionContext;
  readonly #log: LogOutputChannel;
  /** A file's URI to its panel, as long as that is open. */
  readonly #panels = new Map<string, PreviewPanel>();

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    context.subscriptions.push(window.registerCustomEditorProvider(TRACE_EDITOR, this));
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => {} };
  }

  async resolveCustomEditor({ uri }: CustomDocument, webview: WebviewPanel): Promise<void> {
    const text = await readText(uri);
    if (!isOurs(uri, text)) {
      // Somebody else's file of that name.
      webview.dispose();
      await commands.executeCommand("vscode.openWith", uri, "default");
      return;
    }
    const panel = this.#add(uri, webview);
    panel.show(await stateOf(uri, text));
  }

  #add(uri: Uri, webview: WebviewPanel): PreviewPanel {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, ".."), nameOf(uri)));
    const key = uri.toString();
    const panel = new PreviewPanel({
      extension: this.#context.extensionUri,
      webview,
      file: uri,
      onAction: ({ type }) => {
        if (type === "compare-trace") this.#logged(this.#askAndCompare(uri));
        if (type === "export") this.#logged(this.#export(uri));
      },
      onClosed: () => {
        watcher.dispose();
        if (this.#panels.get(key) === panel) this.#panels.delete(key);
      },
    });
    watcher.onDidChange(() => this.#logged(readText(uri).then(async (text) => panel.show(await stateOf(uri, text)))));
    this.#panels.set(key, panel);
    return panel;
  }

  /** The file of the editor that a person looks at, where it is one of these. */
  get active(): Uri | undefined {
    const input = window.tabGroups.activeTabGroup.activeTab?.input as { uri?: Uri; viewType?: string } | undefined;
    return input?.viewType === TRACE_EDITOR ? input.uri : undefined;
  }

  /** Compares `files`, in the editor of the first. With one file alone, or none, the person is asked for others. */
  async compare(files: readonly Uri[]): Promise<void> {
    const chosen = files.length > 0 ? files : ((await askTraces(workspace.workspaceFolders?.[0]?.uri)) ?? []);
    const [first, ...others] = chosen;
    if (!first) return;
    await commands.executeCommand("vscode.openWith", first, TRACE_EDITOR);
    if (others.length > 0) await this.#compareWith(first, others);
    else await this.#askAndCompare(first);
  }

  async #askAndCompare(file: Uri): Promise<void> {
    if (isComparison(file)) {
      const message = l10n.t(
        "A saved comparison holds no traces. Open one of the traces, and compare it with the other.",
      );
      void window.showInformationMessage(message);
      return;
    }
    const others = await askTraces(Uri.joinPath(file, ".."));
    if (others) await this.#compareWith(file, others);
  }

  async #compareWith(file: Uri, others: readonly Uri[]): Promise<void> {
    try {
      const traces = await Promise.all([file, ...others.filter((other) => other.path !== file.path)].map(readSaved));
      const comparison = compareSaved(traces);
      const note = `Compared: ${traces.map(described).join(" and ")}.`;
      this.#panels.get(file.toString())?.show({ phase: "done", comparison, note });
    } catch (error) {
      if (!(error instanceof PreviewError)) throw error;
      void window.showErrorMessage(`${error.message} ${error.todo}`);
    }
  }

  async #export(file: Uri): Promise<void> {
    const state = this.#panels.get(file.toString())?.state;
    if (state?.phase === "done") await exportComparison(this.#context.extensionUri, file, state.comparison);
  }

  #logged(work: Promise<void>): void {
    work.catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)));
  }
}

async function readText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

function isComparison({ path }: Uri): boolean {
  return path.endsWith(".json");
}

/** The manifest promises files by their names, which others may use, too. A trace begins with its `leg` event. */
function isOurs(file: Uri, text: string): boolean {
  return isComparison(file) || /^\{[^\n]*"event"\s*:\s*"leg"/.test(text);
}

async function stateOf(file: Uri, text: string): Promise<PanelState> {
  if (isComparison(file)) {
    const comparison = comparisonIn(text);
    if (comparison)
      return { phase: "done", comparison, note: l10n.t("A saved comparison: the script may have changed since.") };
    const message = l10n.t("This file holds no comparison that this version of Forkcast can read.");
    return { phase: "failed", script: nameOf(file), message, todo: l10n.t("Export one from a preview as JSON.") };
  }
  try {
    const comparison = compareSaved([{ ...(await readSaved(file)), isControl: false }]);
    const note = l10n.t("One trace alone says what happened in its run. Compare it with another to see what differs.");
    return { phase: "done", comparison, note };
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    return { phase: "failed", script: nameOf(file), message: error.message, todo: error.todo };
  }
}
