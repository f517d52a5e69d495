/** A button that tells the host something. */

import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, type TemplateResult } from "lit";
import type { PanelToHost } from "../../../protocol/panel.ts";
import { post } from "../post.ts";

type Action = Exclude<PanelToHost["type"], "ready" | "open">;

export function action(from: HTMLElement, type: Action, label: string, secondary = true): TemplateResult {
  return html`<vscode-button
    data-action=${type} ?secondary=${secondary} @click=${() => post(from, { type })}
  >${label}</vscode-button>`;
}
