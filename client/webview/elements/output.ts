/** What was printed, side by side; lines that another run lacks are marked. */

import { virtualize } from "@lit-labs/virtualizer/virtualize.js";
import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Leg } from "../model/legs.ts";
import type { OutputLine } from "../model/outputLines.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { base } from "../theme.ts";
import { HOME, processName } from "../words.ts";
import { find, matches } from "./find.ts";

/** With fewer lines than this, all stand in the page at once. */
const FEW = 300;

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
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
      }
      .legs {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
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
      .lines {
        padding: 6px 0;
        max-height: 70vh;
        overflow: auto;
      }
      .many {
        height: 70vh;
      }
      [role="listitem"] {
        display: grid;
        grid-template-columns: 6.5em minmax(0, 1fr);
        gap: 10px;
        padding: 0 12px;
        width: 100%;
      }
      .main-only [role="listitem"] {
        grid-template-columns: 2.5em minmax(0, 1fr);
      }
      [role="listitem"] > code {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        min-height: 1.5em;
      }
      [role="listitem"] > .quiet {
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
      section > p {
        padding: 6px 12px;
      }
      mark {
        color: inherit;
        background: none;
        outline: 1px solid var(--notice);
        border-radius: 2px;
      }
    `,
  ];

  @property({ attribute: false }) legs: readonly Leg[] = [];
  @property({ attribute: false }) processes: readonly AlignedProcess[] = [];
  @property({ attribute: false }) lines: ReadonlyMap<StartMethod, readonly OutputLine[]> = new Map();
  @state() private onlyDifferences = false;
  @state() private search = "";

  override render(): TemplateResult {
    const names = new Map(this.processes.map((process) => [process.id, processName(sample(process))]));
    return html`
      <div class="bar">
        <span class="quiet">Marked: what another run lacks, or prints less often.</span>
        <div class="tools">
          ${find("output", this.search, this.#onSearch)}
          <vscode-checkbox label="Only marked" ?checked=${this.onlyDifferences} @change=${this.#toggle}></vscode-checkbox>
        </div>
      </div>
      <div class="legs">${this.legs.map(([method]) => this.#leg(method, names))}</div>
    `;
  }

  #leg(method: StartMethod, names: ReadonlyMap<string, string>): TemplateResult {
    const all = this.lines.get(method) ?? [];
    const whose = ({ process }: OutputLine) => (process === null ? "" : (names.get(process) ?? process));
    const wanted = all.filter(
      (line) => (line.only || !this.onlyDifferences) && matches(this.search, line.text, whose(line)),
    );
    const none = all.length === 0 ? "Nothing was printed." : "No line is like that.";
    return html`<section data-output=${method} data-tint=${method} aria-label="Output under ${method}">
      <h2>${method}<span class="quiet">${HOME[method]}</span></h2>
      ${wanted.length === 0 ? html`<p class="quiet">${none}</p>` : this.#lines(method, wanted, whose)}
    </section>`;
  }

  #lines(method: StartMethod, lines: OutputLine[], whose: (line: OutputLine) => string): TemplateResult {
    const isLong = lines.length > FEW;
    const isMainOnly = lines.every((line) => line.process === "main");
    // Of lines that are all in the page, the first of each process's run names it.
    const renderItem = (line: OutputLine, at: number) =>
      this.#line(line, whose(line), isLong || lines[at - 1]?.process !== line.process);
    return html`<div
      class="lines ${isLong ? "many" : ""} ${isMainOnly ? "main-only" : ""}" role="list" tabindex="0"
      aria-label="${lines.length} lines under ${method}"
    >${isLong ? virtualize({ items: lines, renderItem, scroller: true }) : lines.map(renderItem)}</div>`;
  }

  #line({ stream, text, only }: OutputLine, who: string, isNamed: boolean): TemplateResult {
    const name = who.replace(" process", "");
    return html`<div role="listitem" data-line ?data-only=${only}>
      <span class="quiet" title=${who}>${isNamed ? name : html`<span class="for-screen-readers">${name}</span>`}</span>
      <code class=${stream === "stderr" ? "bad" : ""}>${found(text, this.search.trim())}${only ? html`<span class="for-screen-readers"> (marked)</span>` : nothing}</code>
    </div>`;
  }

  #onSearch = (text: string): void => {
    this.search = text;
  };

  #toggle(event: Event): void {
    this.onlyDifferences = (event.target as HTMLInputElement).checked;
  }
}

/** The text with the first place of what is searched marked. */
function found(text: string, search: string): unknown {
  const at = search === "" ? -1 : text.toLowerCase().indexOf(search.toLowerCase());
  if (at < 0) return text;
  const end = at + search.length;
  return html`${text.slice(0, at)}<mark>${text.slice(at, end)}</mark>${text.slice(end)}`;
}
