/** The processes: a list, and all about the selected one. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Leg } from "../model/legs.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { base } from "../theme.ts";
import { ownTarget, processName } from "../words.ts";
import "./process.ts";

@customElement("forkcast-processes")
export class Processes extends LitElement {
  static override styles = [
    base,
    css`
      .both {
        display: grid;
        grid-template-columns: minmax(140px, 22%) 1fr;
        gap: 18px;
        align-items: start;
      }
      @media (max-width: 560px) {
        .both {
          grid-template-columns: 1fr;
        }
      }
      [role="listbox"] {
        border: 1px solid var(--line);
        border-radius: 6px;
        padding: 4px;
        max-height: 70vh;
        overflow: auto;
      }
      [role="option"] {
        padding: 5px 10px;
        border-radius: 4px;
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      [role="option"]:hover {
        background: var(--vscode-list-hoverBackground);
      }
      [role="option"][aria-selected="true"] {
        background: var(--vscode-list-activeSelectionBackground);
        color: var(--vscode-list-activeSelectionForeground);
        outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
      }
      [aria-selected="true"] .quiet {
        color: inherit;
      }
      [role="option"]:focus-visible {
        outline: 1px solid var(--focus);
        outline-offset: -1px;
      }
      forkcast-process {
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) legs: readonly Leg[] = [];
  @property({ attribute: false }) processes: readonly AlignedProcess[] = [];
  @state() private chosen: string | undefined;

  override render(): TemplateResult {
    const selected = this.#selected();
    if (!selected) return html`<p class="quiet">No process was observed.</p>`;
    return html`<div class="both">
      <div role="listbox" aria-label="Processes" @keydown=${this.#onKey}>
        ${this.processes.map((process) => this.#option(process, process === selected))}
      </div>
      <forkcast-process .process=${selected} .methods=${this.legs.map(([method]) => method)}></forkcast-process>
    </div>`;
  }

  /** The chosen one, else the first child: the main process has no parent to differ from. */
  #selected(): AlignedProcess | undefined {
    return this.processes.find(({ id }) => id === this.chosen) ?? this.processes[1] ?? this.processes[0];
  }

  #option(process: AlignedProcess, selected: boolean): TemplateResult {
    const report = sample(process);
    return html`<div
      role="option" data-process=${process.id} tabindex=${selected ? 0 : -1}
      aria-selected=${selected ? "true" : "false"} @click=${() => this.#choose(process)}
    >
      ${processName(report)}
      ${ownTarget(report) ? html`<div class="quiet">runs <code>${report.target}</code></div>` : nothing}
    </div>`;
  }

  #choose({ id }: AlignedProcess): void {
    this.chosen = id;
  }

  #onKey = async (event: KeyboardEvent): Promise<void> => {
    const last = this.processes.length - 1;
    const at = this.processes.indexOf(this.#selected()!);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#choose(this.processes[Math.min(Math.max(target, 0), last)]!);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
}
