/** A finished comparison: the summary, and below it three views of the same runs. */

import "@vscode-elements/elements/dist/vscode-badge/index.js";
import "@vscode-elements/elements/dist/vscode-tab-header/index.js";
import "@vscode-elements/elements/dist/vscode-tab-panel/index.js";
import "@vscode-elements/elements/dist/vscode-tabs/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Comparison } from "../../../protocol/comparison.ts";
import { legsOf } from "../model/legs.ts";
import { outputOf } from "../model/outputLines.ts";
import { alignedProcesses } from "../model/processes.ts";
import { base } from "../theme.ts";
import "./differences.ts";
import "./output.ts";
import "./processes.ts";
import "./summary.ts";

@customElement("forkcast-report")
export class Report extends LitElement {
  static override styles = [
    base,
    css`
      vscode-tabs {
        margin-top: 18px;
      }
      vscode-tab-panel {
        padding-top: 12px;
        overflow: visible;
      }
    `,
  ];

  @property({ attribute: false }) comparison!: Comparison;

  override render(): TemplateResult {
    const { comparison } = this;
    const legs = legsOf(comparison);
    const processes = alignedProcesses(comparison);
    const output = outputOf(legs);
    const marked = [...output.values()].flat().filter(({ only }) => only).length;
    return html`
      <forkcast-summary .comparison=${comparison}></forkcast-summary>
      <vscode-tabs aria-label="Details">
        ${tab("differences", "Differences", comparison.divergences.length)}
        <vscode-tab-panel>
          <forkcast-differences .comparison=${comparison}></forkcast-differences>
        </vscode-tab-panel>
        ${tab("processes", "Processes", processes.length)}
        <vscode-tab-panel>
          <forkcast-processes .legs=${legs} .processes=${processes}></forkcast-processes>
        </vscode-tab-panel>
        ${tab("output", "Output", marked)}
        <vscode-tab-panel>
          <forkcast-output .legs=${legs} .processes=${processes} .lines=${output}></forkcast-output>
        </vscode-tab-panel>
      </vscode-tabs>
    `;
  }
}

function tab(name: string, label: string, count: number): TemplateResult {
  const badge = html`<vscode-badge slot="content-after" variant="counter">${count}</vscode-badge>`;
  return html`<vscode-tab-header slot="header" data-tab=${name}>${label}${count > 0 ? badge : nothing}</vscode-tab-header>`;
}
