/** A line of the script, which a click opens in the editor: `main.py:32`. Plain text where there is no editor. */

import { html, nothing, type TemplateResult } from "lit";
import type { SourceRef } from "../../../protocol/trace.ts";
import { host } from "../host.ts";
import { fileName } from "../words.ts";

/** `role` says what happens there; it becomes `data-open`. */
export function sourceLink(role: string, at: SourceRef): TemplateResult {
  const text = `${fileName(at.file)}:${at.line}`;
  // `<string>`, `<frozen runpy>`: no file that could be opened.
  const place =
    host.isEditor && !at.file.startsWith("<")
      ? html`<button
        class="link mono" data-open=${role} title="Open ${at.file}, line ${at.line}"
        @click=${() => host.post({ type: "open", at })}
      >${text}</button>`
      : html`<code data-open=${role} title=${at.file}>${text}</code>`;
  return html`${place}${at.function && at.function !== "<module>" ? html` <span class="quiet">in <code>${at.function}</code></span>` : nothing}`;
}
