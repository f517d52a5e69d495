/** Hosts the webview of one script's preview. The state lives here: a hidden page is thrown away and asks anew. */

import { randomBytes } from "node:crypto";
import { isAbsolute, resolve } from "node:path";
import { Range, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { HostToPanel, PanelState, PanelToHost } from "../protocol/panel.ts";
import type { SourceRef } from "../protocol/trace.ts";
import { panelPage } from "../reports/page.ts";
import { nameOf } from "./script.ts";

/** What a person can do in the panel, beside looking. */
export interface PanelActions {
  runAgain(): void;
  changeArguments(): void;
  stop(): void;
  disposed(): void;
}

export class PreviewPanel {
  readonly #script: Uri;
  readonly #actions: PanelActions;
  readonly #webview: WebviewPanel;
  #state: PanelState = { phase: "empty" };
  #disposed = false;

  constructor(extension: Uri, script: Uri, actions: PanelActions) {
    this.#script = script;
    this.#actions = actions;
    const dist = Uri.joinPath(extension, "dist");
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#webview = window.createWebviewPanel("forkcast.preview", `Preview: ${nameOf(script)}`, place, {
      enableScripts: true,
      localResourceRoots: [dist],
    });
    const { webview } = this.#webview;
    webview.onDidReceiveMessage((message: PanelToHost) => this.#receive(message));
    this.#webview.onDidDispose(() => {
      this.#disposed = true;
      actions.disposed();
    });
    webview.html = panelPage({
      script: { src: webview.asWebviewUri(Uri.joinPath(dist, "panel.js")).toString() },
      nonce: randomBytes(16).toString("hex"),
    });
  }

  show(state: PanelState): void {
    this.#state = state;
    this.#send();
  }

  reveal(): void {
    this.#webview.reveal(undefined, true);
  }

  /** A run may end after its panel was closed. */
  #send(): void {
    if (this.#disposed) return;
    const message: HostToPanel = { type: "state", state: this.#state };
    void this.#webview.webview.postMessage(message);
  }

  #receive(message: PanelToHost): void {
    switch (message.type) {
      case "ready":
        this.#send();
        break;
      case "open":
        void this.#openSource(message.at);
        break;
      case "run-again":
        this.#actions.runAgain();
        break;
      case "change-arguments":
        this.#actions.changeArguments();
        break;
      case "stop":
        this.#actions.stop();
        break;
      default:
        unknown(message);
    }
  }

  /** Shows the line where its file is visible already, else beside the panel. */
  async #openSource({ file, line }: SourceRef): Promise<void> {
    const uri = Uri.file(isAbsolute(file) ? file : resolve(this.#script.fsPath, "..", file));
    const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const column =
      visible?.viewColumn ?? (this.#webview.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One);
    try {
      const start = line - 1;
      await window.showTextDocument(uri, { viewColumn: column, selection: new Range(start, 0, start, 0) });
    } catch {
      void window.showErrorMessage(`${file} cannot be opened any more.`);
    }
  }
}

function unknown(message: never): never {
  throw new Error(`unknown message from the panel: ${JSON.stringify(message)}`);
}
