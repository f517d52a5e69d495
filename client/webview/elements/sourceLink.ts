/** A line of the script that a click opens in the editor: `main.py:32`. */

import { html, nothing, type TemplateResult } from "lit";
import type { SourceRef } from "../../../protocol/trace.ts";
import { post } from "../post.ts";
import { fileName } from "../words.ts";

/** `role` says what happens there; it becomes `data-open`. */
export function sourceLink(from: HTMLElement, role: string, at: SourceRef): TemplateResult {
  return html`<button
    class="link mono" data-open=${role} title="Open ${at.file}, line ${at.line}"
    @click=${() => post(from, { type: "open", at })}
  >${fileName(at.file)}:${at.line}</button>${at.function ? html` <span class="quiet">in <code>${at.function}</code></span>` : nothing}`;
}
