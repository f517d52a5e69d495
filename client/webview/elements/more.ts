/** Long tables are shown by pieces: a person reads the first, and searches for the rest. */

import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, nothing, type TemplateResult } from "lit";

export const PIECE = 100;

/** A button for the next piece; nothing where all is shown. */
export function more(shown: number, total: number, show: (count: number) => void): TemplateResult | typeof nothing {
  if (shown >= total) return nothing;
  const next = Math.min(PIECE, total - shown);
  return html`<p class="more">
    <vscode-button secondary data-more @click=${() => show(shown + next)}>Show ${next} more</vscode-button>
    <span class="quiet">${shown} of ${total} shown</span>
  </p>`;
}
