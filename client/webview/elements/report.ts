/** A comparison: the summary, and below it several views of the same runs. */

import "@vscode-elements/elements/dist/vscode-badge/index.js";
import "@vscode-elements/elements/dist/vscode-tab-header/index.js";
import "@vscode-elements/elements/dist/vscode-tab-panel/index.js";
import "@vscode-elements/elements/dist/vscode-tabs/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Comparison } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Finished, Variables } from "../../../protocol/panel.ts";
import { host } from "../host.ts";
import { type Leg, legsOf } from "../model/legs.ts";
import { type MemoryRow, memoryRows } from "../model/memory.ts";
import { type OutputLine, outputOf } from "../model/outputLines.ts";
import { type AlignedProcess, alignedProcesses, withVariables } from "../model/processes.ts";
import { base } from "../theme.ts";
import "./crossings.ts";
import "./differences.ts";
import "./memory.ts";
import "./output.ts";
import "./processes.ts";
import "./summary.ts";

interface View {
  readonly name: string;
  readonly label: string;
  readonly count?: number;
  readonly show: () => TemplateResult;
}

/** The library's tabs stand in one line however narrow the panel is: then that is wider than the page. */
const WRAPPING = css`
  .tablist {
    flex-wrap: wrap;
  }
`.styleSheet!;

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

  @property({ attribute: false }) finished!: Finished;
  /** The runs go on: there is no verdict, and what differs is known of those that are over. */
  @property({ type: Boolean }) live = false;
  /** A view is built when it is first looked at. */
  @state() private opened: ReadonlySet<string> = new Set();

  /** The host has sent them, for a partial comparison. */
  @property({ attribute: false }) variables: Readonly<Record<string, Variables>> = {};

  #of: Comparison | undefined;
  #legs: readonly Leg[] = [];
  #processes: readonly AlignedProcess[] = [];
  #output: ReadonlyMap<StartMethod, readonly OutputLine[]> = new Map();
  #memory: readonly MemoryRow[] = [];

  /** Processes whose variables have been asked for. */
  #asked = new Set<string>();

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { comparison, partial = false } = this.finished;
    if (comparison === this.#of) {
      if (changed.has("variables")) this.#processes = withVariables(this.#processes, this.variables);
      return;
    }
    this.#asked.clear();
    this.#of = comparison;
    this.#legs = legsOf(comparison);
    this.#processes = alignedProcesses(comparison, partial);
    this.#output = outputOf(this.#legs);
    this.#memory = memoryRows(this.#processes);
  }

  override render(): TemplateResult {
    const views = this.#views();
    const panels = views.map(
      ({ name, label, count = 0, show }, at) => html`
        <vscode-tab-header slot="header" data-tab=${name}>${label}${badge(count)}</vscode-tab-header>
        <vscode-tab-panel>${at === 0 || this.opened.has(name) ? show() : nothing}</vscode-tab-panel>
      `,
    );
    const open = ({ detail }: CustomEvent<{ selectedIndex: number }>) => {
      this.opened = new Set([...this.opened, views[detail.selectedIndex]!.name]);
    };
    // Other views are other tabs: the first of them is what to look at.
    const tabs = keyed(
      views[0]?.name,
      html`<vscode-tabs aria-label="Details" @vsc-tabs-select=${open}>${panels}</vscode-tabs>`,
    );
    return html`${this.live ? nothing : html`<forkcast-summary .finished=${this.finished}></forkcast-summary>`}
      <div @forkcast-want=${this.#ask}>${tabs}</div>`;
  }

  protected override updated(): void {
    const tabs = this.renderRoot.querySelector("vscode-tabs")?.shadowRoot;
    if (tabs && !tabs.adoptedStyleSheets.includes(WRAPPING)) tabs.adoptedStyleSheets.push(WRAPPING);
  }

  #ask({ detail }: CustomEvent<readonly string[]>): void {
    const processes = detail.filter((id) => !this.#asked.has(id));
    for (const id of processes) this.#asked.add(id);
    if (processes.length > 0) host.post({ type: "want-variables", processes });
  }

  #views(): View[] {
    const legs = this.#legs;
    const processes = this.#processes;
    const differences: View = {
      name: "differences",
      label: this.live ? "Differences so far" : "Differences",
      count: this.finished.comparison.divergences.length,
      show: () => html`<forkcast-differences .finished=${this.finished}></forkcast-differences>`,
    };
    const views: View[] = [
      // A run by itself differs from none.
      ...(legs.length > 1 && (!this.live || (differences.count ?? 0) > 0) ? [differences] : []),
      {
        name: "processes",
        label: "Processes",
        show: () => html`<forkcast-processes .legs=${legs} .processes=${processes}></forkcast-processes>`,
      },
      {
        name: "crossings",
        label: "Handed over",
        show: () => html`<forkcast-crossings .legs=${legs} .processes=${processes}></forkcast-crossings>`,
      },
      {
        name: "output",
        label: "Output",
        show: () =>
          html`<forkcast-output .legs=${legs} .processes=${processes} .lines=${this.#output}></forkcast-output>`,
      },
    ];
    if (this.#memory.length === 0) return views;
    const show = () => html`<forkcast-memory .legs=${legs} .rows=${this.#memory}></forkcast-memory>`;
    return [...views, { name: "memory", label: "Memory", show }];
  }
}

function badge(count: number): TemplateResult | typeof nothing {
  return count > 0 ? html`<vscode-badge slot="content-after" variant="counter">${count}</vscode-badge>` : nothing;
}
