/** Memory of the processes as bars: what they share with others, and what is theirs alone. */

import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Leg } from "../model/legs.ts";
import { largest, type Memory, type MemoryRow, ownTogether } from "../model/memory.ts";
import { sample } from "../model/processes.ts";
import { base, methodTable } from "../theme.ts";
import { bytes, processName } from "../words.ts";
import { methodHeads } from "./methodHeads.ts";
import { more, PIECE } from "./more.ts";

@customElement("forkcast-memory")
export class MemoryView extends LitElement {
  static override styles = [
    base,
    methodTable,
    css`
      .what {
        width: 22%;
      }
      th[scope="row"] {
        font-weight: normal;
      }
      svg {
        display: block;
        width: 100%;
        height: 12px;
      }
      .shared {
        fill: color-mix(in srgb, var(--tint) 25%, transparent);
        stroke: color-mix(in srgb, var(--tint) 70%, transparent);
      }
      .own {
        fill: var(--tint);
      }
      .intro {
        margin-bottom: 10px;
      }
      .intro .quiet {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) legs: readonly Leg[] = [];
  @property({ attribute: false }) rows: readonly MemoryRow[] = [];
  @state() private shown = PIECE;

  override render(): TemplateResult {
    const most = largest(this.rows);
    return html`
      <p class="intro">${this.#together()}
        <span class="quiet">Measured when the child's own code began. Filled: its own. Pale: shared with its parent or others, or from the same files.</span>
      </p>
      <table aria-label="Memory">
        <thead><tr><th scope="col" class="what">Process</th>${methodHeads(this.legs.map(([method]) => method))}</tr></thead>
        <tbody>${this.rows.slice(0, this.shown).map((row) => this.#row(row, most))}</tbody>
      </table>
      ${more(this.shown, this.rows.length, (count) => {
        this.shown = count;
      })}
    `;
  }

  #row({ process, by }: MemoryRow, most: number): TemplateResult {
    return html`<tr class="row" data-memory=${process.id}>
      <th scope="row">${processName(sample(process))}</th>
      ${this.legs.map(([method]) => {
        const memory = by.get(method);
        if (!memory) return html`<td data-method=${method}><span class="absent">not known</span></td>`;
        return html`<td data-method=${method} data-tint=${method}>${bar(memory, most)}${words(memory)}</td>`;
      })}
    </tr>`;
  }

  #together(): TemplateResult | typeof nothing {
    const sums = this.legs.flatMap((leg) => {
      const own = ownTogether(leg);
      return own === undefined ? [] : [{ method: leg[0], own }];
    });
    if (sums.length === 0) return nothing;
    const each = sums.map(
      ({ method, own }, at) => html`${at > 0 ? ", " : ""}<strong>${bytes(own)}</strong> under ${method}`,
    );
    return html`Together the child processes had ${each} of their own.`;
  }
}

function bar({ whole, own = 0 }: Memory, most: number): TemplateResult {
  const percent = (size: number) => `${((100 * size) / most).toFixed(2)}%`;
  return html`<svg aria-hidden="true">
    ${svg`<rect class="shared" width=${percent(whole)} height="12" rx="1" /><rect class="own" width=${percent(own)} height="12" rx="1" />`}
  </svg>`;
}

function words({ whole, own, ownAtEnd }: Memory): string {
  if (own === undefined) return bytes(whole);
  const end = ownAtEnd === undefined ? "" : `; ${bytes(ownAtEnd)} own in the end`;
  return `${bytes(own)} own, ${bytes(whole - own)} shared${end}`;
}
