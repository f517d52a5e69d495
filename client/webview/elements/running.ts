/** While legs run. */

import "@vscode-elements/elements/dist/vscode-progress-ring/index.js";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LegProgress } from "../../../protocol/panel.ts";
import { base } from "../theme.ts";
import { counted, HOME, seconds } from "../words.ts";
import { action } from "./action.ts";

@customElement("forkcast-running")
export class Running extends LitElement {
  static override styles = [
    base,
    css`
      header {
        display: flex;
        align-items: start;
        gap: 16px;
        margin-bottom: 16px;
      }
      header > div {
        flex: 1;
      }
      h1 {
        font-size: 1.4em;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--card);
      }
      li {
        display: grid;
        grid-template-columns: 24px 1fr auto;
        gap: 12px;
        align-items: center;
        padding: 10px 14px;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      vscode-progress-ring {
        width: 20px;
        height: 20px;
      }
      .sign {
        text-align: center;
        color: var(--good);
      }
      .name {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) script = "";
  @property({ attribute: false }) legs: readonly LegProgress[] = [];

  override render(): TemplateResult {
    return html`
      <header>
        <div>
          <h1>Running <code>${this.script}</code></h1>
          <p class="quiet">Once under each start method, unchanged, one after the other.</p>
        </div>
        ${action("stop", "Stop")}
      </header>
      <ul aria-label="Runs">${this.legs.map(legLine)}</ul>
    `;
  }
}

function legLine(leg: LegProgress): TemplateResult {
  const { method, phase } = leg;
  return html`<li data-progress=${method} data-phase=${phase}>
    <span class="sign">${sign(phase)}</span>
    <span data-tint=${method}><span class="dot"></span><span class="name">${method}</span>
      <span class="quiet">${HOME[method]}</span></span>
    <span class="quiet">${factsOf(leg)}</span>
  </li>`;
}

function factsOf({ phase, processes, seconds: passed }: LegProgress): string {
  if (phase === "waiting") return "waiting";
  if (phase === "again") return "once more, to tell what differs from chance";
  return `${counted(processes, "process", "processes")}, ${seconds(passed)}`;
}

function sign(phase: LegProgress["phase"]): TemplateResult | string {
  switch (phase) {
    case "waiting":
      return "";
    case "running":
    case "again":
      return html`<vscode-progress-ring aria-label="running"></vscode-progress-ring>`;
    case "done":
      return html`<span role="img" aria-label="done">✓</span>`;
  }
}
