/** Exceptions and stacks: the line of the script that matters, and all frames on request. */

import { css, html, nothing, type TemplateResult } from "lit";
import type { RaisedException, SourceRef } from "../../../protocol/trace.ts";
import { counted } from "../words.ts";
import { sourceLink } from "./sourceLink.ts";

export const raisedStyles = css`
  .raised {
    display: block;
    max-height: 8em;
    overflow: auto;
    white-space: pre-wrap;
    color: var(--bad);
  }
  .frames ol {
    margin: 2px 0 0;
    padding-left: 1.8em;
  }
  .frames summary {
    cursor: pointer;
    color: var(--quiet);
    width: fit-content;
  }
`;

export function raised({ type, message, frames }: RaisedException): TemplateResult {
  return html`<div>
    <code class="raised">${type}: ${message.trim()}</code>
    ${ownLine("from", "raised", frames)} ${frameList(frames)}
  </div>`;
}

/** Where a process was when a run that did not end was ended. */
export function standing(frames: readonly SourceRef[]): TemplateResult {
  return html`<div>${ownLine("", "stood", frames)} ${frameList(frames)}</div>`;
}

function ownLine(word: string, role: string, frames: readonly SourceRef[]): TemplateResult | typeof nothing {
  const own = frames.findLast(isOwn);
  return own ? html`<div><span class="quiet">${word}</span> ${sourceLink(role, own)}</div>` : nothing;
}

function frameList(frames: readonly SourceRef[]): TemplateResult | typeof nothing {
  if (frames.length === 0) return nothing;
  return html`<details class="frames">
    <summary>${counted(frames.length, "frame")}</summary>
    <ol>${frames.map((frame) => html`<li>${sourceLink("frame", frame)}</li>`)}</ol>
  </details>`;
}

/** Not Python's own, and not a library's: those live in `lib/python3.13`, on Windows in `Lib`, or in no file. */
function isOwn({ file }: SourceRef): boolean {
  return !/^<|[/\\](lib[/\\]python\d|lib64[/\\]python\d|Lib[/\\])/.test(file);
}
