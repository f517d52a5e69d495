/** What was printed, side by side; lines that another run lacks are marked. */

import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Leg } from "../model/legs.ts";
import type { OutputLine } from "../model/outputLines.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { base } from "../theme.ts";
import { HOME, processName } from "../words.ts";

/** More lines than anybody reads side by side; the rest is counted. */
const SHOWN = 2000;

@customElement("forkcast-output")
export class Output extends LitElement {
  static override styles = [
    base,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 16px;
        margin-bottom: 8px;
      }
      .legs {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
        gap: 12px;
        align-items: start;
      }
      section {
        border: 1px solid var(--line);
        border-top: 2px solid var(--tint);
        border-radius: 6px;
        min-width: 0;
      }
      h2 {
        padding: 6px 12px;
        font-weight: 600;
        border-bottom: 1px solid var(--line);
      }
      h2 .quiet {
        font-weight: normal;
        margin-left: 0.5em;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 6px 0;
        max-height: 70vh;
        overflow: auto;
      }
      li {
        display: grid;
        grid-template-columns: 7.5em 1fr;
        gap: 10px;
        padding: 0 12px;
      }
      li > code {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        min-height: 1.5em;
      }
      li > .quiet {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: 0.9em;
      }
      [data-only] {
        background: color-mix(in srgb, var(--tint) 18%, transparent);
        box-shadow: inset 2px 0 var(--tint);
      }
      [data-only] > .quiet {
        color: var(--text);
      }
      p {
        padding: 6px 12px;
      }
    `,
  ];

  @property({ attribute: false }) legs: readonly Leg[] = [];
  @property({ attribute: false }) processes: readonly AlignedProcess[] = [];
  @property({ attribute: false }) lines: ReadonlyMap<StartMethod, readonly OutputLine[]> = new Map();
  @state() private onlyDifferences = false;

  override render(): TemplateResult {
    const names = new Map(this.processes.map((process) => [process.id, processName(sample(process))]));
    return html`
      <div class="bar">
        <span class="quiet">Marked lines are missing from another run, or appear there less often.</span>
        <vscode-checkbox label="Only marked" ?checked=${this.onlyDifferences} @change=${this.#toggle}></vscode-checkbox>
      </div>
      <div class="legs">${this.legs.map(([method]) => this.#leg(method, names))}</div>
    `;
  }

  #leg(method: StartMethod, names: ReadonlyMap<string, string>): TemplateResult {
    const all = this.lines.get(method) ?? [];
    const wanted = this.onlyDifferences ? all.filter(({ only }) => only) : all;
    const rest = wanted.length - SHOWN;
    return html`<section data-output=${method} data-tint=${method} aria-label="Output under ${method}">
      <h2>${method}<span class="quiet">${HOME[method]}</span></h2>
      ${wanted.length === 0 ? html`<p class="quiet">${all.length === 0 ? "Nothing was printed." : "No line is marked."}</p>` : nothing}
      ${wanted.length > 0 ? html`<ol tabindex="0" aria-label="Lines under ${method}">${wanted.slice(0, SHOWN).map((line) => lineOf(line, names))}</ol>` : nothing}
      ${rest > 0 ? html`<p class="quiet">… and ${rest} lines more.</p>` : nothing}
    </section>`;
  }

  #toggle(event: Event): void {
    this.onlyDifferences = (event.target as HTMLInputElement).checked;
  }
}

function lineOf({ process, stream, text, only }: OutputLine, names: ReadonlyMap<string, string>): TemplateResult {
  const who = process === null ? "" : (names.get(process) ?? process);
  return html`<li data-line ?data-only=${only}>
    <span class="quiet" title=${who}>${who.replace(" process", "")}</span>
    <code class=${stream === "stderr" ? "bad" : ""}>${text}${only ? html`<span class="for-screen-readers"> (marked)</span>` : nothing}</code>
  </li>`;
}
