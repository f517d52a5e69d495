/** A button that tells the host something; none where there is no host. */

import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, nothing, type TemplateResult } from "lit";
import type { PanelAction } from "../../../protocol/panel.ts";
import { host } from "../host.ts";

/** Those that need nothing but their name. */
type Action = Exclude<PanelAction["type"], "fix" | "explain">;

export function action(type: Action, label: string, secondary = true): TemplateResult | typeof nothing {
  if (!host.isEditor) return nothing;
  return html`<vscode-button
    data-action=${type} title=${label} ?secondary=${secondary} @click=${() => host.post({ type })}
  >${label.length > LONG ? `${label.slice(0, LONG - 1)}…` : label}</vscode-button>`;
}

/** Longer labels are cut; the title has them whole. */
const LONG = 36;
