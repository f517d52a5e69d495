/** Hosts the panel in a webview. The state lives here: a hidden page is thrown away and asks anew. */

import { randomBytes } from "node:crypto";
import { isAbsolute, resolve } from "node:path";
import { l10n, Range, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { Comparison } from "../protocol/comparison.ts";
import type { HostToPanel, PanelAction, PanelJob, PanelState, PanelToHost } from "../protocol/panel.ts";
import type { SourceRef } from "../protocol/trace.ts";
import { panelPage } from "../reports/page.ts";
import { lightened, variablesOf } from "./lightening.ts";

/** The type under which VS Code knows the panel of a preview, and asks for it again after a restart. */
export const VIEW_TYPE = "forkcast.preview";

export function openBeside(title: string): WebviewPanel {
  return window.createWebviewPanel(VIEW_TYPE, title, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

export interface PanelOptions {
  readonly extension: Uri;
  readonly webview: WebviewPanel;
  /** The file that is shown; relative places of a trace are beside it. */
  readonly file: Uri;
  /** What a person asks for in the panel, beside looking. */
  readonly onAction: (action: PanelAction) => void;
  readonly onClosed: () => void;
}

export class PreviewPanel {
  readonly #file: Uri;
  readonly #onAction: (action: PanelAction) => void;
  readonly #webview: WebviewPanel;
  #state: PanelState = { phase: "empty" };
  #soFar: Comparison | undefined;
  #job: PanelJob | undefined;
  #closed = false;

  constructor({ extension, webview, file, onAction, onClosed }: PanelOptions) {
    this.#file = file;
    this.#onAction = onAction;
    this.#webview = webview;
    const dist = Uri.joinPath(extension, "dist");
    const page = webview.webview;
    page.options = { enableScripts: true, localResourceRoots: [dist] };
    page.onDidReceiveMessage((message: PanelToHost) => this.#receive(message));
    webview.onDidDispose(() => {
      this.#closed = true;
      onClosed();
    });
    page.html = panelPage({
      script: { src: page.asWebviewUri(Uri.joinPath(dist, "panel.js")).toString() },
      nonce: randomBytes(16).toString("hex"),
    });
  }

  get state(): PanelState {
    return this.#state;
  }

  /** `job`: what can be run again; the one that was given last, where none is given. */
  show(state: PanelState, job: PanelJob | undefined = this.#job): void {
    this.#state = state;
    this.#job = job;
    const light = state.phase === "done" ? lightened(state) : state;
    this.#post({ type: "state", state: light, ...(job ? { job } : {}) });
    if (state.phase !== "running") this.#soFar = undefined;
  }

  /** Beside the state that says that legs run: what they show so far. */
  showSoFar(comparison: Comparison): void {
    this.#soFar = comparison;
    this.#post({ type: "so-far", ...lightened({ comparison }) });
  }

  /** Says that a fix was applied. The others go: they were worked out for the text before it. */
  fixed(title: string): void {
    if (this.#state.phase !== "done") return;
    const { fixes: _, explained: __, ...state } = this.#state;
    this.show({ ...state, note: l10n.t("Done: {0}. Run again to see what that has changed.", title) });
  }

  /** Adds the fixes to the comparison that is shown, without sending that again. */
  offer(fixes: Readonly<Record<string, string>>, explained: readonly string[]): void {
    if (this.#state.phase !== "done") return;
    this.#state = { ...this.#state, fixes, explained };
    this.#post({ type: "fixes", fixes, explained });
  }

  get isActive(): boolean {
    return this.#webview.active;
  }

  reveal(): void {
    this.#webview.reveal(undefined, true);
  }

  /** The file of a place in a trace. */
  locate({ file }: SourceRef): Uri {
    return Uri.file(isAbsolute(file) ? file : resolve(this.#file.fsPath, "..", file));
  }

  /** Shows the line where its file is visible already, else beside the panel. */
  async openSource(at: SourceRef): Promise<void> {
    const uri = this.locate(at);
    const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const column =
      visible?.viewColumn ?? (this.#webview.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One);
    try {
      const start = at.line - 1;
      await window.showTextDocument(uri, { viewColumn: column, selection: new Range(start, 0, start, 0) });
    } catch {
      void window.showErrorMessage(l10n.t("{0} cannot be opened here.", at.file));
    }
  }

  #sendVariables(ids: readonly string[]): void {
    const comparison = this.#state.phase === "done" ? this.#state.comparison : this.#soFar;
    if (comparison) this.#post({ type: "variables", processes: variablesOf(comparison, ids) });
  }

  /** A run may end after its panel was closed. */
  #post(message: HostToPanel): void {
    if (!this.#closed) void this.#webview.webview.postMessage(message);
  }

  #receive(message: PanelToHost): void {
    switch (message.type) {
      case "ready":
        this.show(this.#state);
        if (this.#soFar) this.showSoFar(this.#soFar);
        break;
      case "want-variables":
        this.#sendVariables(message.processes);
        break;
      case "open":
        void this.openSource(message.at);
        break;
      default:
        this.#onAction(message);
    }
  }
}
