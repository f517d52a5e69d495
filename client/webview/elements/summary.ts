/** The verdict, what is gone since the run before, and how each leg ended. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { wasStopped } from "../../../protocol/comparison.ts";
import type { Finished } from "../../../protocol/panel.ts";
import { legsOf } from "../model/legs.ts";
import { prose } from "../prose.ts";
import { base } from "../theme.ts";
import { EXPLAINED } from "../words.ts";
import { legChip, legChipStyles } from "./legChip.ts";

@customElement("forkcast-summary")
export class Summary extends LitElement {
  static override styles = [
    base,
    legChipStyles,
    css`
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
      [data-verdict="stopped"],
      [data-verdict="single"] {
        border-left-color: var(--quiet);
      }
      [data-verdict="unknown"] {
        border-left-color: var(--bad);
      }
      [data-verdict="differs"] {
        border-left-color: var(--notice);
      }
      .note {
        margin-top: 6px;
      }
      .gone {
        margin-top: 10px;
        overflow-wrap: anywhere;
      }
      .gone > [aria-hidden] {
        color: var(--good);
        margin-right: 0.5em;
      }
      .chip.good {
        --end: var(--good);
      }
      .chip.bad {
        --end: var(--bad);
      }
      .chip.stopped {
        --end: var(--quiet);
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

  @property({ attribute: false }) finished!: Finished;

  override render(): TemplateResult {
    const { comparison, note } = this.finished;
    const legs = legsOf(comparison);
    return html`
      ${this.#verdict()}
      ${note ? html`<p class="note quiet" role="status">${prose(note)}</p>` : nothing}
      ${this.#gone()}
      <ul class="legs" aria-label="Runs">${legs.map(legChip)}</ul>
      <details>
        <summary>What are ${legs.map(([method]) => method).join(" and ")}?</summary>
        <dl>${legs.map(([method]) => html`<dt>${method}</dt><dd>${EXPLAINED[method]}</dd>`)}</dl>
      </details>
    `;
  }

  #verdict(): TemplateResult {
    const conclusion = conclusionOf(this.finished);
    const { verdict } = this.finished.comparison;
    const sentence = conclusion === "stopped" ? "Stopped." : verdict;
    return html`<h1 data-verdict=${conclusion} aria-live="polite">
      ${prose(sentence)}
      ${conclusion === "stopped" ? html`<span class="quiet">What had been seen by then is below; nothing was concluded from it.</span>` : nothing}
    </h1>`;
  }

  /** What a change of the script has mended. */
  #gone(): TemplateResult | typeof nothing {
    const { gone = [] } = this.finished;
    if (gone.length === 0) return nothing;
    // What both streams, or several processes, printed is one thing to a reader.
    const all = [...new Set(gone.map(({ kind, name }) => (kind === "output" ? "" : name)))];
    const names = all.slice(0, NAMED).map((name, at) => {
      const said = name === "" ? "what was printed" : html`<code>${name}</code>`;
      return html`${at > 0 ? ", " : ""}${said}`;
    });
    const rest = all.length > NAMED ? ` and ${all.length - NAMED} more` : "";
    return html`<p class="gone" data-gone>
      <span aria-hidden="true">✓</span>Gone since the run before: ${names}${rest}
    </p>`;
  }
}

/** So many of what is gone are named; the rest is counted. */
const NAMED = 6;

/** A leg that could not be observed leaves the question open, unless another pair has answered it. */
function conclusionOf({
  comparison,
  stopped = false,
}: Finished): "differs" | "same" | "single" | "unknown" | "stopped" {
  const legs = Object.values(comparison.legs);
  if (stopped || legs.some(wasStopped)) return "stopped";
  if (comparison.divergences.length > 0) return "differs";
  if (legs.some((leg) => leg.void)) return "unknown";
  return legs.length < 2 ? "single" : "same";
}
