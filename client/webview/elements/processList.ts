/** The processes over time: a line each, a lane per start method; one of them is selected. */

import { type VirtualizerHostElement, virtualize, virtualizerRef } from "@lit-labs/virtualizer/virtualize.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Leg } from "../model/legs.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { type Lane, laneOf, type Scale, scaleOf } from "../model/timeline.ts";
import { base } from "../theme.ts";
import { ownTarget, processName } from "../words.ts";
import { laneAxis, laneDrawing, laneStyles, laneWords } from "./lane.ts";

/** Fewer lines than this stand in the page all at once. */
const FEW = 14;

/** Sent with the chosen process. */
export const CHOOSE = "forkcast-choose";

@customElement("forkcast-process-list")
export class ProcessList extends LitElement {
  static override styles = [
    base,
    laneStyles,
    css`
      .frame {
        border: 1px solid var(--line);
        border-radius: 6px;
        overflow: hidden;
      }
      .line {
        display: grid;
        grid-template-columns: minmax(120px, 24%) repeat(var(--lanes, 2), minmax(0, 1fr));
        gap: 0 14px;
        align-items: center;
        width: 100%;
        padding: 0 12px;
      }
      .frame[data-lanes="1"] {
        --lanes: 1;
      }
      .frame[data-lanes="3"] {
        --lanes: 3;
      }
      .heads {
        padding-top: 6px;
        border-bottom: 1px solid var(--line);
        font-weight: 600;
      }
      .axis {
        display: block;
        width: 100%;
        height: 15px;
        overflow: visible;
      }
      .axis text {
        fill: var(--quiet);
        font-size: 10px;
        font-weight: normal;
        text-anchor: middle;
      }
      .heads [data-tint] {
        white-space: nowrap;
      }
      @media (max-width: 480px) {
        .line {
          grid-template-columns: minmax(90px, 30%) repeat(var(--lanes, 2), minmax(0, 1fr));
          gap: 0 8px;
          padding: 0 6px;
        }
        .axis .inner {
          display: none;
        }
      }
      [role="listbox"] {
        padding: 3px 0;
      }
      .many {
        height: 340px;
      }
      [role="option"] {
        min-height: 24px;
        cursor: pointer;
      }
      [role="option"]:hover {
        background: var(--vscode-list-hoverBackground);
      }
      [role="option"][aria-selected="true"] {
        background: var(--vscode-list-activeSelectionBackground);
        color: var(--vscode-list-activeSelectionForeground);
        outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
        outline-offset: -1px;
      }
      [role="option"]:focus-visible {
        outline: 1px solid var(--focus);
        outline-offset: -1px;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      [aria-selected="true"] .quiet {
        color: inherit;
      }
      .none {
        padding: 6px 12px;
      }
    `,
  ];

  @property({ attribute: false }) legs: readonly Leg[] = [];
  @property({ attribute: false }) processes: readonly AlignedProcess[] = [];
  @property({ attribute: false }) selected: AlignedProcess | undefined;

  #scale: Scale = { end: 1, ticks: [] };
  /** The list that the virtualizer knows: a new one would make it begin anew. */
  #items: AlignedProcess[] = [];
  /** The selection was moved by a key: the focus goes with it. */
  #focusFollows = false;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("legs")) this.#scale = scaleOf(this.legs);
    if (changed.has("processes")) this.#items = [...this.processes];
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.#focusFollows || !changed.has("selected")) return;
    this.#focusFollows = false;
    void this.#focusSelected();
  }

  override render(): TemplateResult {
    const heads = this.legs.map(
      ([method]) =>
        html`<div><span data-tint=${method}><span class="dot"></span>${method}</span>${laneAxis(this.#scale)}</div>`,
    );
    return html`<div class="frame" data-lanes=${this.legs.length}>
      <div class="line heads"><span>Process</span>${heads}</div>
      ${this.processes.length === 0 ? html`<p class="quiet none">No process has such a name.</p>` : this.#list()}
    </div>`;
  }

  #list(): TemplateResult {
    const { processes } = this;
    if (processes.length <= FEW) {
      return html`<div role="listbox" aria-label="Processes" @keydown=${this.#onKey}>
        ${processes.map((process, at) => this.#option(process, at))}
      </div>`;
    }
    return html`<div role="listbox" class="many" aria-label="Processes" @keydown=${this.#onKey}>
      ${virtualize({
        items: this.#items,
        scroller: true,
        keyFunction: ({ id }) => id,
        renderItem: (process, at) => this.#option(process, at),
      })}
    </div>`;
  }

  #option(process: AlignedProcess, at: number): TemplateResult {
    const selected = process === this.selected;
    const report = sample(process);
    const lanes = this.legs.map(([method, leg]) => {
      const own = process.by.get(method);
      return { method, report: own, lane: own && laneOf(own, leg.seconds) };
    });
    const target = ownTarget(report);
    return html`<div
      role="option" class="line" data-process=${process.id} tabindex=${selected ? 0 : -1}
      aria-selected=${selected ? "true" : "false"} aria-posinset=${at + 1} aria-setsize=${this.processes.length}
      aria-label=${labelOf(report.id, processName(report), target, lanes)}
      @click=${() => this.#choose(process)}
    >
      <span class="name" title=${target ? `${processName(report)} runs ${target}` : processName(report)}>
        ${processName(report)}${target ? html` <span class="quiet mono">${target.replace(/^__main__\./, "")}</span>` : nothing}
      </span>
      ${lanes.map(({ method, lane }) => laneDrawing(method, lane, this.#scale))}
    </div>`;
  }

  #choose(process: AlignedProcess): void {
    this.dispatchEvent(new CustomEvent<AlignedProcess>(CHOOSE, { detail: process }));
  }

  #onKey = (event: KeyboardEvent): void => {
    const last = this.processes.length - 1;
    const at = this.selected ? this.processes.indexOf(this.selected) : 0;
    const target = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + FEW,
      PageUp: at - FEW,
      Home: 0,
      End: last,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = this.processes[Math.min(Math.max(target, 0), last)]!;
    this.#focusFollows = next !== this.selected;
    this.#choose(next);
  };

  /** A line that is far away is not in the page before the list has been scrolled to it. */
  async #focusSelected(): Promise<void> {
    const line = () => this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]');
    const virtualizer = this.renderRoot.querySelector<VirtualizerHostElement>(".many")?.[virtualizerRef];
    if (!line() && virtualizer && this.selected) {
      virtualizer.element(this.#items.indexOf(this.selected))?.scrollIntoView({ block: "nearest" });
      await virtualizer.layoutComplete;
    }
    line()?.focus();
  }
}

interface LaneOf {
  readonly method: string;
  readonly report: Parameters<typeof laneWords>[0];
  readonly lane: Lane | undefined;
}

function labelOf(id: string, name: string, target: string | undefined, lanes: readonly LaneOf[]): string {
  const runs = target === undefined || id === "main" ? "" : `, runs ${target}`;
  const under = lanes.map(({ method, report, lane }) => `${method}: ${laneWords(report, lane)}`);
  return [`${name}${runs}`, ...under].join("; ");
}
