/** The divergences, most important first: a row each, a column per start method. */

import "@vscode-elements/elements/dist/vscode-button/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Divergence, divergenceKey } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Finished } from "../../../protocol/panel.ts";
import { host } from "../host.ts";
import { legsOf } from "../model/legs.ts";
import { prose } from "../prose.ts";
import { base, methodTable } from "../theme.ts";
import { AT_LINE, counted, KIND } from "../words.ts";
import { methodHeads } from "./methodHeads.ts";
import { more, PIECE } from "./more.ts";
import { sourceLink } from "./sourceLink.ts";
import "./valueTree.ts";

@customElement("forkcast-differences")
export class Differences extends LitElement {
  static override styles = [
    base,
    methodTable,
    css`
      .what {
        width: 30%;
      }
      .name {
        font-weight: 600;
      }
      tbody tr.row > * {
        padding-top: 12px;
      }
      tr.more > * {
        padding-top: 0;
        padding-bottom: 12px;
      }
      .value {
        display: inline-block;
        max-width: 100%;
        max-height: 9em;
        overflow: auto;
        white-space: pre-wrap;
        padding: 1px 8px;
        border-radius: 4px;
        border: 1px solid color-mix(in srgb, var(--tint) 55%, transparent);
        background: color-mix(in srgb, var(--tint) 10%, transparent);
      }
      .where {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 16px;
        margin-top: 2px;
      }
      /* Beside two columns of values there is no room for names: they stand above them. */
      @media (max-width: 480px) {
        table, thead, tbody, tr.more, tr.more > td {
          display: block;
        }
        tr:not(.more) {
          display: flex;
          flex-wrap: wrap;
        }
        tr:not(.more) > * {
          flex: 1 0 0;
          min-width: 0;
        }
        tr.row > th {
          flex-basis: 100%;
          padding-bottom: 0;
        }
        tr.row > td {
          border-top: 0;
        }
        thead .what {
          display: none;
        }
      }
      details {
        margin-top: 20px;
      }
      summary {
        cursor: pointer;
        color: var(--quiet);
        width: fit-content;
      }
    `,
  ];

  @property({ attribute: false }) finished!: Finished;
  @state() private expanded: ReadonlySet<Divergence> = new Set();
  @state() private shown = PIECE;

  override render(): TemplateResult {
    const { divergences, background } = this.finished.comparison;
    const none = html`<p class="quiet">Nothing that someone could notice differs between these runs.</p>`;
    const rest = html`<details>
      <summary>${counted(background.length, "more difference")} in variables that no child process uses</summary>
      ${this.#table(background.slice(0, this.shown), "Differences that no child process uses")}
    </details>`;
    const longest = Math.max(divergences.length, background.length);
    return html`
      ${divergences.length > 0 ? this.#table(divergences.slice(0, this.shown), "Differences") : none}
      ${background.length > 0 ? rest : nothing}
      ${more(this.shown, longest, (count) => {
        this.shown = count;
      })}
    `;
  }

  #table(divergences: readonly Divergence[], label: string): TemplateResult {
    const methods = legsOf(this.finished.comparison).map(([method]) => method);
    return html`<table aria-label=${label}>
      <thead><tr><th scope="col" class="what">What</th>${methodHeads(methods)}</tr></thead>
      ${divergences.map((divergence) => this.#rows(divergence, methods))}
    </table>`;
  }

  #rows(divergence: Divergence, methods: readonly StartMethod[]): TemplateResult {
    const { kind, name, varies, why, read, set } = divergence;
    const isOpen = this.expanded.has(divergence);
    return html`<tbody data-row=${name} data-kind=${kind}>
      <tr class="row">
        <th scope="row">
          <code class="name">${name}</code>&nbsp;
          ${hasStructure(divergence) ? this.#toggle(divergence, isOpen) : nothing}
          <div class="quiet">${whose(divergence)}</div>
        </th>
        ${methods.map((method) => this.#cell(divergence, method))}
      </tr>
      ${isOpen ? this.#structure(divergence, methods) : nothing}
      <tr class="more">
        <td colspan=${methods.length + 1}>
          <p data-why>${prose(why)}${varies ? html` <span class="quiet">It varies from run to run anyway.</span>` : nothing}</p>
          <div class="where">
            ${read ? html`<span><span class="quiet">${AT_LINE[kind]}</span> ${sourceLink("read", read)}</span>` : nothing}
            ${set ? html`<span><span class="quiet">set at</span> ${sourceLink("set", set)}</span>` : nothing}
            ${this.#fix(divergence)}
          </div>
        </td>
      </tr>
    </tbody>`;
  }

  #cell(divergence: Divergence, method: StartMethod): TemplateResult {
    const text = divergence[method];
    const absent = text === undefined || text === "absent";
    return html`<td data-method=${method} data-tint=${method}>
      ${absent ? html`<span class="absent">absent</span>` : html`<code class="value">${text}</code>`}
    </td>`;
  }

  #fix(divergence: Divergence): TemplateResult | typeof nothing {
    const row = divergenceKey(divergence);
    const title = this.finished.fixes?.[row];
    if (!host.isEditor) return nothing;
    if (title === undefined) return this.#explanation(row);
    return html`<vscode-button
      data-fix secondary title=${title} @click=${() => host.post({ type: "fix", row })}
    >Fix…</vscode-button>`;
  }

  /** No fix can be made for it, but its rule's page tells how others have fixed it. */
  #explanation(row: string): TemplateResult | typeof nothing {
    if (!this.finished.explained?.includes(row)) return nothing;
    return html`<button
      class="link" data-explain title="Opens the page of the rule" @click=${() => host.post({ type: "explain", row })}
    >How to fix it</button>`;
  }

  #toggle(divergence: Divergence, isOpen: boolean): TemplateResult {
    return html`<button
      class="link" data-expand aria-expanded=${isOpen ? "true" : "false"}
      aria-label="${isOpen ? "Hide" : "Show"} the structure of ${divergence.name}"
      @click=${() => this.#flip(divergence)}
    >${isOpen ? "▾" : "▸"} structure</button>`;
  }

  #structure({ values = {} }: Divergence, methods: readonly StartMethod[]): TemplateResult {
    return html`<tr>
      <td class="quiet">Marked: what is another value under another method.</td>
      ${methods.map((method) => {
        const others = methods.flatMap((other) => (other === method ? [] : [values[other]]));
        const value = values[method];
        if (!value) return html`<td><span class="absent">absent</span></td>`;
        return html`<td><forkcast-value .value=${value} .others=${others} label=${method}></forkcast-value></td>`;
      })}
    </tr>`;
  }

  #flip(divergence: Divergence): void {
    const expanded = new Set(this.expanded);
    if (!expanded.delete(divergence)) expanded.add(divergence);
    this.expanded = expanded;
  }
}

/** What it is, unless that is its name, and of whom. */
function whose({ kind, name, module, process }: Divergence): TemplateResult {
  const of = module && module !== "__main__" ? html` of <code>${module}</code>` : nothing;
  return KIND[kind] === name ? html`${process}` : html`${KIND[kind]}${of}, ${process}`;
}

function hasStructure({ values = {} }: Divergence): boolean {
  return Object.values(values).some((value) => (value.c?.length ?? 0) > 0);
}
