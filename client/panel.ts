/** Hosts the webview of one script's preview. The state lives here: a hidden page is thrown away and asks anew. */

import { randomBytes } from "node:crypto";
import { isAbsolute, resolve } from "node:path";
import { Range, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { HostToPanel, PanelJob, PanelState, PanelToHost } from "../protocol/panel.ts";
import type { SourceRef } from "../protocol/trace.ts";
import { panelPage } from "../reports/page.ts";
import { nameOf } from "./script.ts";

/** The type under which VS Code knows the panel, and asks for it again after a restart. */
export const VIEW_TYPE = "forkcast.preview";

/** What a person can do in the panel, beside looking. */
export interface PanelActions {
  runAgain(): void;
  changeArguments(): void;
  changeMethods(): void;
  exportComparison(): void;
  fix(row: string): void;
  stop(): void;
  disposed(): void;
}

export class PreviewPanel {
  readonly #script: Uri;
  readonly #actions: PanelActions;
  readonly #webview: WebviewPanel;
  #state: PanelState = { phase: "empty" };
  #job: PanelJob;
  #disposed = false;

  /** `webview`: one that VS Code has kept over a restart; else a new one is opened beside the editor. */
  constructor(extension: Uri, script: Uri, job: PanelJob, actions: PanelActions, webview?: WebviewPanel) {
    this.#script = script;
    this.#job = job;
    this.#actions = actions;
    const dist = Uri.joinPath(extension, "dist");
    this.#webview = webview ?? openBeside(`Preview: ${nameOf(script)}`);
    const page = this.#webview.webview;
    page.options = { enableScripts: true, localResourceRoots: [dist] };
    page.onDidReceiveMessage((message: PanelToHost) => this.#receive(message));
    this.#webview.onDidDispose(() => {
      this.#disposed = true;
      actions.disposed();
    });
    page.html = panelPage({
      script: { src: page.asWebviewUri(Uri.joinPath(dist, "panel.js")).toString() },
      nonce: randomBytes(16).toString("hex"),
    });
  }

  get state(): PanelState {
    return this.#state;
  }

  show(state: PanelState, job: PanelJob = this.#job): void {
    this.#state = state;
    this.#job = job;
    this.#post({ type: "state", state, job });
  }

  /** Adds the fixes to the comparison that is shown, without sending that again. */
  offer(fixes: Readonly<Record<string, string>>): void {
    if (this.#state.phase !== "done") return;
    this.#state = { ...this.#state, fixes };
    this.#post({ type: "fixes", fixes });
  }

  reveal(): void {
    this.#webview.reveal(undefined, true);
  }

  /** The file of a place in a trace. */
  locate({ file }: SourceRef): Uri {
    return Uri.file(isAbsolute(file) ? file : resolve(this.#script.fsPath, "..", file));
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
      void window.showErrorMessage(`${at.file} cannot be opened any more.`);
    }
  }

  /** A run may end after its panel was closed. */
  #post(message: HostToPanel): void {
    if (!this.#disposed) void this.#webview.webview.postMessage(message);
  }

  #receive(message: PanelToHost): void {
    switch (message.type) {
      case "ready":
        this.show(this.#state);
        break;
      case "open":
        void this.openSource(message.at);
        break;
      case "run-again":
        this.#actions.runAgain();
        break;
      case "change-arguments":
        this.#actions.changeArguments();
        break;
      case "change-methods":
        this.#actions.changeMethods();
        break;
      case "export":
        this.#actions.exportComparison();
        break;
      case "fix":
        this.#actions.fix(message.row);
        break;
      case "stop":
        this.#actions.stop();
        break;
      default:
        unknown(message);
    }
  }
}

function openBeside(title: string): WebviewPanel {
  return window.createWebviewPanel(VIEW_TYPE, title, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

function unknown(message: never): never {
  throw new Error(`unknown message from the panel: ${JSON.stringify(message)}`);
}
