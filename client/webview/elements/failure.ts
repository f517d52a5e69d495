/** Nothing could be run: what happened, and what to do. */

import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { prose } from "../prose.ts";
import { base } from "../theme.ts";

@customElement("forkcast-failure")
export class Failure extends LitElement {
  static override styles = [
    base,
    css`
      section {
        border: 1px solid var(--line);
        border-left: 3px solid var(--bad);
        border-radius: 6px;
        background: var(--card);
        padding: 14px 18px 18px;
      }
      h1 {
        font-size: 1.3em;
        margin-bottom: 6px;
      }
    `,
  ];

  @property({ attribute: false }) script = "";
  @property({ attribute: false }) message = "";
  @property({ attribute: false }) todo = "";

  override render(): TemplateResult {
    return html`<section role="alert">
      <p class="quiet"><code>${this.script}</code></p>
      <h1>${prose(this.message)}</h1>
      <p>${prose(this.todo)}</p>
    </section>`;
  }
}
