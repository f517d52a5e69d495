/** The whole panel: one view a phase. */

import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { PanelState } from "../../../protocol/panel.ts";
import { base } from "../theme.ts";
import "./failure.ts";
import "./report.ts";
import "./running.ts";

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
        return html`<p class="quiet">Nothing has been run yet.</p>`;
      case "running":
        return html`<forkcast-running .script=${state.script} .legs=${state.legs}></forkcast-running>`;
      case "failed":
        return html`<forkcast-failure
          .script=${state.script} .message=${state.message} .todo=${state.todo}
        ></forkcast-failure>`;
      case "done":
        return html`<forkcast-report .finished=${state}></forkcast-report>`;
      default:
        return unknown(state);
    }
  }
}

function unknown(state: never): never {
  throw new Error(`unknown state: ${JSON.stringify(state)}`);
}
