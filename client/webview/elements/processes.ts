/** The processes: over time, and all about the selected one. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Leg } from "../model/legs.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { usualStartUp } from "../model/timeline.ts";
import { base } from "../theme.ts";
import { duration, ownTarget, processName } from "../words.ts";
import { find, matches } from "./find.ts";
import "./process.ts";
import "./processList.ts";
import { want } from "./want.ts";

/** With fewer processes a search would only be in the way. */
const SEARCHED = 12;

@customElement("forkcast-processes")
export class Processes extends LitElement {
  static override styles = [
    base,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 6px 16px;
        margin-bottom: 8px;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 18px;
        margin: 6px 0 18px;
        font-size: 0.92em;
      }
      .key span::before {
        content: "";
        display: inline-block;
        vertical-align: middle;
        width: 18px;
        margin-right: 6px;
        border-radius: 1px;
      }
      .key .start-up::before {
        height: 9px;
        border: 1px dashed var(--quiet);
      }
      .key .alive::before {
        height: 5px;
        background: color-mix(in srgb, var(--quiet) 70%, transparent);
      }
      .key .work::before {
        width: 6px;
        height: 13px;
        background: var(--quiet);
      }
      .key .error::before {
        content: "✕";
        width: auto;
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) legs: readonly Leg[] = [];
  @property({ attribute: false }) processes: readonly AlignedProcess[] = [];
  /** By its id: a process is another object when its variables have come. */
  @state() private chosen: string | undefined;
  @state() private search = "";

  #found: readonly AlignedProcess[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("processes") || changed.has("search")) {
      this.#found = this.processes.filter((process) => isFound(process, this.search));
    }
  }

  protected override updated(): void {
    const selected = this.#selected();
    if (selected) want(this, [selected]);
  }

  override render(): TemplateResult {
    if (this.processes.length === 0) return html`<p class="quiet">No process was observed.</p>`;
    const selected = this.#selected();
    const searched = this.processes.length > SEARCHED;
    return html`
      <div class="bar">
        <span>${this.#startUps()}</span>
        ${searched ? find("processes", this.search, this.#onSearch) : nothing}
      </div>
      <forkcast-process-list
        .legs=${this.legs} .processes=${this.#found} .selected=${selected} @forkcast-choose=${this.#onChoose}
      ></forkcast-process-list>
      <div class="key quiet" aria-hidden="true">
        <span class="start-up">starting: a fresh process imports the script</span>
        <span class="alive">alive</span><span class="work">a task</span><span class="error">an error</span>
      </div>
      ${selected ? html`<forkcast-process .process=${selected} .methods=${this.legs.map(([method]) => method)}></forkcast-process>` : nothing}
    `;
  }

  /** The chosen one, else the first child: the main process has no parent to differ from. */
  #selected(): AlignedProcess | undefined {
    const found = this.#found;
    const chosen = found.find(({ id }) => id === this.chosen);
    return chosen ?? found.find(({ id }) => id !== "main") ?? found[0];
  }

  #startUps(): TemplateResult | typeof nothing {
    const times = this.legs.flatMap((leg) => {
      const time = usualStartUp(leg);
      return time === undefined ? [] : [{ method: leg[0], time }];
    });
    if (times.length === 0) return nothing;
    const each = times.map(
      ({ method, time }, at) => html`${at > 0 ? ", " : ""}<strong>${duration(time)}</strong> under ${method}`,
    );
    return html`A child process usually took ${each} to get to its own code.`;
  }

  #onSearch = (text: string): void => {
    this.search = text;
  };

  #onChoose(event: CustomEvent<AlignedProcess>): void {
    this.chosen = event.detail.id;
  }
}

function isFound(process: AlignedProcess, search: string): boolean {
  const report = sample(process);
  return matches(search, processName(report), process.id, ownTarget(report));
}
