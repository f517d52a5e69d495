/** The verdict, what was run, and how each leg ended. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Comparison, LegReport } from "../../../protocol/comparison.ts";
import { type Leg, legsOf } from "../model/legs.ts";
import { prose } from "../prose.ts";
import { base } from "../theme.ts";
import { counted, EXPLAINED, fileName, HOME, outcomeOf } from "../words.ts";
import { action } from "./action.ts";

@customElement("forkcast-summary")
export class Summary extends LitElement {
  static override styles = [
    base,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-bottom: 12px;
      }
      header p {
        flex: 1 1 260px;
        overflow-wrap: anywhere;
      }
      [data-verdict] {
        font-size: 1.35em;
        line-height: 1.45;
        padding: 14px 18px;
        border: 1px solid var(--line);
        border-left: 3px solid var(--good);
        border-radius: 6px;
        background: var(--card);
        overflow-wrap: anywhere;
      }
      [data-verdict="unknown"] {
        border-left-color: var(--bad);
      }
      [data-verdict="differs"] {
        border-left-color: var(--notice);
      }
      ul {
        list-style: none;
        padding: 0;
        margin: 12px 0 0;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(210px, 1fr));
        gap: 12px;
      }
      li {
        border: 1px solid var(--line);
        border-top: 2px solid var(--tint);
        border-radius: 6px;
        padding: 8px 14px 10px;
      }
      h2 {
        font-weight: 600;
      }
      h2 .quiet {
        font-weight: normal;
        margin-left: 0.5em;
      }
      details {
        margin-top: 12px;
      }
      summary {
        cursor: pointer;
        width: fit-content;
        color: var(--quiet);
      }
      dl {
        margin: 8px 0 0;
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 6px 14px;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) comparison!: Comparison;

  override render(): TemplateResult {
    const { script, args, python, verdict } = this.comparison;
    const legs = legsOf(this.comparison);
    return html`
      <header>
        <p class="quiet" title=${script}>
          <code>${[fileName(script), ...args].join(" ")}</code> · Python ${python.version}
        </p>
        ${action(this, "change-arguments", "Arguments…")} ${action(this, "run-again", "Run again", false)}
      </header>
      <h1 data-verdict=${conclusion(this.comparison)} aria-live="polite">${prose(verdict)}</h1>
      <ul aria-label="Runs">${legs.map(legCard)}</ul>
      <details>
        <summary>What are ${legs.map(([method]) => method).join(" and ")}?</summary>
        <dl>${legs.map(([method]) => html`<dt>${method}</dt><dd>${EXPLAINED[method]}</dd>`)}</dl>
      </details>
    `;
  }
}

/** A leg that could not be observed leaves the question open, unless another pair has answered it. */
function conclusion({ divergences, legs }: Comparison): "differs" | "same" | "unknown" {
  if (divergences.length > 0) return "differs";
  return Object.values(legs).some((leg) => leg.void) ? "unknown" : "same";
}

function legCard([method, leg]: Leg): TemplateResult {
  const good = leg.outcome === "ok" && !leg.void;
  return html`<li data-leg=${method} data-tint=${method} data-outcome=${leg.void ? "void" : leg.outcome}>
    <h2>${method}<span class="quiet">${HOME[method]}</span></h2>
    <p class=${good ? "" : "bad"}>${good ? "✓" : "✗"} ${outcomeOf(leg)}</p>
    <p class="quiet">${leg.reason ? prose(leg.reason) : processCount(leg)}</p>
  </li>`;
}

function processCount({ processes }: LegReport): string | typeof nothing {
  return processes.length === 0 ? nothing : counted(processes.length, "process", "processes");
}
