/** What was run and how: each part of it a button that changes it, and what else can be done with the comparison. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Comparison } from "../../../protocol/comparison.ts";
import type { PanelJob } from "../../../protocol/panel.ts";
import { host } from "../host.ts";
import { legsOf } from "../model/legs.ts";
import { base } from "../theme.ts";
import { fileName, platformName } from "../words.ts";
import { action } from "./action.ts";

@customElement("forkcast-toolbar")
export class Toolbar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-bottom: 12px;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
      p {
        overflow-wrap: anywhere;
      }
      .script {
        font-weight: 600;
        margin-right: 4px;
        overflow-wrap: anywhere;
      }
      vscode-button {
        max-width: 22em;
        overflow: hidden;
      }
    `,
  ];

  /** Absent where nothing can be run again. */
  @property({ attribute: false }) job: PanelJob | undefined;
  /** Absent before the first run has ended. */
  @property({ attribute: false }) comparison: Comparison | undefined;

  override render(): TemplateResult {
    const { job, comparison } = this;
    const canRun = host.isEditor && job !== undefined;
    return html`
      ${canRun || !comparison ? nothing : facts(comparison)}
      ${host.isEditor ? html`<div class="tools" role="toolbar" aria-label="Preview">${canRun ? settings(job, comparison) : nothing}${this.#rest()}</div>` : nothing}
    `;
  }

  #rest(): TemplateResult | typeof nothing {
    if (!this.comparison) return nothing;
    return html`${action("compare-trace", "Compare with Trace…")} ${action("export", "Export…")}`;
  }
}

function facts({ script, args, python, legs }: Comparison): TemplateResult {
  const elsewhere = Object.values(legs).some((leg) => leg.python);
  const where = elsewhere ? "" : ` · Python ${python.version} on ${platformName(python.platform)}`;
  return html`<p class="quiet" title=${script}><code>${[fileName(script), ...args].join(" ")}</code>${where}</p>`;
}

function settings(job: PanelJob, comparison: Comparison | undefined): TemplateResult {
  const methods = comparison ? legsOf(comparison).map(([method]) => method) : job.methods;
  const { python } = comparison ?? {};
  const here = python ? platformName(python.platform) : "this one";
  return html`
    <code class="script" title=${job.script}>${job.module === undefined ? fileName(decodeURIComponent(job.script)) : `-m ${job.module}`}</code>
    ${action("run-again", comparison ? "Run Again" : "Run", false)}
    ${action("change-arguments", `Arguments: ${job.args.join(" ") || "none"}`)}
    ${action("change-methods", `Methods: ${methods.join(", ")}`)}
    ${action("change-python", python ? `Python ${python.version}` : "Python…")}
    ${action("change-platform", job.platform === "windows" ? "Platform: as Windows" : `Platform: ${here}`)}
  `;
}
