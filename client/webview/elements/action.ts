/** A button that tells the host something; none where there is no host. */

import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, nothing, type TemplateResult } from "lit";
import type { PanelToHost } from "../../../protocol/panel.ts";
import { host } from "../host.ts";

type Action = Exclude<PanelToHost["type"], "ready" | "open" | "fix">;

export function action(type: Action, label: string, secondary = true): TemplateResult | typeof nothing {
  if (!host.isEditor) return nothing;
  return html`<vscode-button
    data-action=${type} ?secondary=${secondary} @click=${() => host.post({ type })}
  >${label}</vscode-button>`;
}
