/** The whole panel: one view a phase. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Comparison } from "../../../protocol/comparison.ts";
import type { Finished, PanelJob, PanelState, Variables } from "../../../protocol/panel.ts";
import { base } from "../theme.ts";
import "./failure.ts";
import "./report.ts";
import "./running.ts";
import "./toolbar.ts";

@customElement("forkcast-panel")
export class ForkcastPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-width: 1100px;
        margin: 0 auto;
        padding: 16px 20px 40px;
      }
      @media (max-width: 560px) {
        :host {
          padding: 12px 10px 40px;
        }
      }
    `,
  ];

  @property({ attribute: false }) state: PanelState = { phase: "empty" };
  /** Absent where nothing can be run again. */
  @property({ attribute: false }) job: PanelJob | undefined;

  /** What a partial comparison lacked and the host has sent since. */
  @property({ attribute: false }) variables: Readonly<Record<string, Variables>> = {};

  /** While legs run: what they show so far. */
  @property({ attribute: false }) soFar: Finished | undefined;

  override render(): TemplateResult {
    return html`<main>${this.#view()}</main>`;
  }

  override updated(): void {
    this.dataset["phase"] = this.state.phase;
  }

  #view(): TemplateResult {
    const { state } = this;
    switch (state.phase) {
      case "empty":
        return html`${this.#toolbar()}<p class="quiet">Nothing has been run yet.</p>`;
      case "running":
        return html`<forkcast-running .script=${state.script} .legs=${state.legs}></forkcast-running>
          ${this.soFar ? html`<forkcast-report live .finished=${this.soFar} .variables=${this.variables}></forkcast-report>` : nothing}`;
      case "failed":
        return html`${this.#toolbar()}<forkcast-failure
          .script=${state.script} .message=${state.message} .todo=${state.todo}
        ></forkcast-failure>`;
      case "done":
        return html`${this.#toolbar(state.comparison)}<forkcast-report
          .finished=${state} .variables=${this.variables}
        ></forkcast-report>`;
      default:
        return unknown(state);
    }
  }

  #toolbar(comparison?: Comparison): TemplateResult {
    return html`<forkcast-toolbar .job=${this.job} .comparison=${comparison}></forkcast-toolbar>`;
  }
}

function unknown(state: never): never {
  throw new Error(`unknown state: ${JSON.stringify(state)}`);
}
