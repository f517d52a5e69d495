/** One process under every method: what went wrong in it, its variables, what it was given and how it ran. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ProcessReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { ValueNode } from "../../../protocol/trace.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { base, methodTable } from "../theme.ts";
import { ownTarget, processName } from "../words.ts";
import { FACTS } from "./facts.ts";
import { methodHeads } from "./methodHeads.ts";
import { raised, raisedStyles, standing } from "./raised.ts";
import "./variables.ts";

@customElement("forkcast-process")
export class Process extends LitElement {
  static override styles = [
    base,
    methodTable,
    raisedStyles,
    css`
      h2 {
        font-size: 1.15em;
        font-weight: 600;
        margin-bottom: 4px;
        overflow-wrap: anywhere;
      }
      h3 {
        font-weight: 600;
        margin: 22px 0 4px;
      }
      th[scope="row"] {
        font-weight: normal;
      }
      thead .what {
        width: 22%;
      }
    `,
  ];

  @property({ attribute: false }) process!: AlignedProcess;
  @property({ attribute: false }) methods: readonly StartMethod[] = [];

  override render(): TemplateResult {
    const report = sample(this.process);
    const target = ownTarget(report);
    const variables = html`<forkcast-variables
      .process=${this.process} .methods=${this.methods}
    ></forkcast-variables>`;
    return html`
      <h2>${processName(report)}${target ? html` <span class="quiet">runs <code>${target.replace(/^__main__\./, "")}</code></span>` : nothing}</h2>
      ${this.process.id === "main" ? html`<p class="quiet">Its variables are shown beside those of its children: choose one above.</p>` : variables}
      <h3>How it ran</h3>
      <table aria-label="How it ran">
        <thead><tr><td class="what"></td>${methodHeads(this.methods, false)}</tr></thead>
        <tbody>
          ${this.#row("Errors", (of) => of.exceptions.map(raised))}
          ${this.#row("Stood at", (of) => (of.stack ? [standing(of.stack)] : []))}
          ${this.#row("Arguments", (of) => namedValues(of.args))}
          ${this.#row("Recorded tasks", tasks)}
          ${FACTS.map(({ name, of }) => this.#row(name, (report) => of(report) ?? ""))}
        </tbody>
      </table>
    `;
  }

  /** What there is to say under each method, side by side; nothing where no method has any. */
  #row(
    title: string,
    contentOf: (report: ProcessReport) => string | readonly TemplateResult[],
  ): TemplateResult | typeof nothing {
    const contents = this.methods.map((method) => {
      const report = this.process.by.get(method);
      return report && contentOf(report);
    });
    if (contents.every((content) => !content || content.length === 0)) return nothing;
    return html`<tr class="row">
      <th scope="row" class="quiet">${title}</th>
      ${contents.map((content) => html`<td>${cell(content)}</td>`)}
    </tr>`;
  }
}

function cell(content: string | readonly TemplateResult[] | undefined): unknown {
  if (content === undefined) return html`<span class="absent">not started</span>`;
  if (content === "") return html`<span class="absent">not known</span>`;
  return content.length > 0 ? content : html`<span class="absent">none</span>`;
}

function namedValues(args: readonly (readonly [string, ValueNode])[]): TemplateResult[] {
  return args.map(([name, value]) => html`<div><code>${name} = ${value.r}</code></div>`);
}

function tasks({ tasks }: ProcessReport): TemplateResult[] {
  return tasks.map(({ function: name, args, result, error }) => {
    const call = `${name.replace(/^__main__\./, "")}(${args.map(([, value]) => value.r).join(", ")})`;
    const end = error ? raised(error) : html` → <code>${result?.r ?? "…"}</code>`;
    return html`<div><code>${call}</code>${end}</div>`;
  });
}
