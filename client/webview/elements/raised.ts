/** An exception: what it says, the line of the script that it came from, and all its frames on request. */

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
  const own = frames.findLast(isOwn);
  const all = html`<details class="frames">
    <summary>${counted(frames.length, "frame")}</summary>
    <ol>${frames.map((frame) => html`<li>${sourceLink("frame", frame)}</li>`)}</ol>
  </details>`;
  return html`<div>
    <code class="raised">${type}: ${message.trim()}</code>
    ${own ? html`<div><span class="quiet">from</span> ${sourceLink("raised", own)}</div>` : nothing}
    ${frames.length > 0 ? all : nothing}
  </div>`;
}

/** Not Python's own, and not a library's: those live in `lib/python3.13`, on Windows in `Lib`, or in no file. */
function isOwn({ file }: SourceRef): boolean {
  return !/^<|[/\\](lib[/\\]python\d|lib64[/\\]python\d|Lib[/\\])/.test(file);
}
