/** One process under every method: its facts, its variables, what it was given and what it did. */

import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ProcessReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { RaisedException, ValueNode } from "../../../protocol/trace.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { type Seen, type StateRow, stateRows } from "../model/states.ts";
import { sameValue } from "../model/values.ts";
import { base, methodTable } from "../theme.ts";
import { processName } from "../words.ts";
import { FACTS, type Fact } from "./facts.ts";
import { methodHeads } from "./methodHeads.ts";
import { sourceLink } from "./sourceLink.ts";

@customElement("forkcast-process")
export class Process extends LitElement {
  static override styles = [
    base,
    methodTable,
    css`
      h2 {
        font-size: 1.15em;
        font-weight: 600;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 16px;
        margin: 22px 0 4px;
      }
      h2 + .bar {
        margin-top: 4px;
      }
      h3 {
        font-weight: 600;
        flex: 1;
      }
      th[scope="row"] {
        font-weight: normal;
      }
      thead .what {
        width: 26%;
      }
      .differs {
        color: var(--text);
        background: var(--mark);
        border-radius: 2px;
      }
      .text {
        display: block;
        max-height: 8em;
        overflow: auto;
        white-space: pre-wrap;
      }
      ol {
        margin: 4px 0 0;
        padding-left: 1.6em;
      }
    `,
  ];

  @property({ attribute: false }) process!: AlignedProcess;
  @property({ attribute: false }) methods: readonly StartMethod[] = [];
  @state() private onlyDifferences = true;

  override render(): TemplateResult {
    const all = stateRows(this.process);
    const shown = this.onlyDifferences ? all.filter(({ differs }) => differs) : all;
    return html`
      <h2>${processName(sample(this.process))}</h2>
      <div class="bar">
        <h3>Variables when its own code began</h3>
        <vscode-checkbox
          label="Only differences" ?checked=${this.onlyDifferences} @change=${this.#toggle}
        ></vscode-checkbox>
      </div>
      ${
        shown.length > 0
          ? this.#table(
              "Variables",
              shown.map((row) => this.#variable(row)),
            )
          : nothingToShow(all.length)
      }
      ${this.#section("Arguments", (report) => namedValues(report.args))}
      ${this.#section("Tasks it was given", (report) => tasks(this, report))}
      ${this.#section("Errors", (report) => report.exceptions.map((error) => raised(this, error)))}
      <div class="bar"><h3>How it ran</h3></div>
      ${this.#table(
        "How it ran",
        FACTS.map((fact) => this.#fact(fact)),
      )}
    `;
  }

  #table(label: string, rows: readonly unknown[]): TemplateResult {
    return html`<table aria-label=${label}>
      <thead><tr><td class="what"></td>${methodHeads(this.methods, false)}</tr></thead>
      <tbody>${rows}</tbody>
    </table>`;
  }

  #fact({ name, of }: Fact): TemplateResult | typeof nothing {
    const texts = this.methods.map((method) => {
      const report = this.process.by.get(method);
      return report ? of(report, method) : "not started";
    });
    if (texts.every((text) => text === undefined)) return nothing;
    return html`<tr class="row"><th scope="row" class="quiet">${name}</th>${texts.map((text) => html`<td>${text}</td>`)}</tr>`;
  }

  #variable({ module, name, by }: StateRow): TemplateResult {
    return html`<tr class="row" data-state="${module}.${name}">
      <th scope="row"><code>${name}</code>${module === "__main__" ? nothing : html`<div class="quiet mono">${module}</div>`}</th>
      ${this.methods.map((method) => html`<td data-method=${method}>${this.#seen(by.get(method))}</td>`)}
    </tr>`;
  }

  #seen(seen: Seen | undefined): TemplateResult {
    if (!seen) return html`<span class="absent">not recorded</span>`;
    if (!seen.child) return html`<span class="absent">absent</span>${this.#parent(seen)}`;
    return html`<code class="text">${seen.child.r}</code>${this.#parent(seen)}`;
  }

  /** The parent's value, where the child has another. */
  #parent(seen: Seen): TemplateResult | typeof nothing {
    if (this.process.id === "main" || sameValue(seen.parent, seen.child)) return nothing;
    const value = seen.parent
      ? html`<code class="differs">${seen.parent.r}</code>`
      : html`<span class="absent">absent</span>`;
    return html`<div class="quiet">in the parent: ${value}</div>`;
  }

  /** A column per method, side by side; nothing where no method has any. */
  #section(
    title: string,
    entries: (report: ProcessReport) => readonly TemplateResult[],
  ): TemplateResult | typeof nothing {
    const columns = this.methods.map((method) => {
      const report = this.process.by.get(method);
      return report ? entries(report) : [];
    });
    if (columns.every((column) => column.length === 0)) return nothing;
    const cells = columns.map(
      (column) => html`<td>${column.length > 0 ? column : html`<span class="absent">none</span>`}</td>`,
    );
    return html`
      <div class="bar"><h3>${title}</h3></div>
      ${this.#table(title, [html`<tr class="row"><td></td>${cells}</tr>`])}
    `;
  }

  #toggle(event: Event): void {
    this.onlyDifferences = (event.target as HTMLInputElement).checked;
  }
}

function nothingToShow(count: number): TemplateResult {
  return html`<p class="quiet">${count === 0 ? "No variables were recorded." : `None of its ${count} variables differs.`}</p>`;
}

function namedValues(args: readonly (readonly [string, ValueNode])[]): TemplateResult[] {
  return args.map(([name, value]) => html`<div><code>${name} = ${value.r}</code></div>`);
}

function tasks(from: HTMLElement, { tasks }: ProcessReport): TemplateResult[] {
  return tasks.map(({ function: name, args, result, error }) => {
    const call = `${name.replace(/^__main__\./, "")}(${args.map(([, value]) => value.r).join(", ")})`;
    const end = error ? raised(from, error) : html` → <code>${result?.r ?? "…"}</code>`;
    return html`<div><code>${call}</code>${end}</div>`;
  });
}

function raised(from: HTMLElement, { type, message, frames }: RaisedException): TemplateResult {
  return html`<div>
    <code class="bad text">${type}: ${message}</code>
    <ol>${frames.map((frame) => html`<li>${sourceLink(from, "frame", frame)}</li>`)}</ol>
  </div>`;
}
