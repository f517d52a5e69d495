/** What each start handed over: copied by fork; pickled, by value or by name, under the other methods. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { ValueNode } from "../../../protocol/trace.ts";
import { type Crossing, type CrossingGroup, crossingsOf } from "../model/crossings.ts";
import type { Leg } from "../model/legs.ts";
import { type AlignedProcess, sample } from "../model/processes.ts";
import { base, methodTable } from "../theme.ts";
import { bytes, counted, ownTarget, processName } from "../words.ts";
import { methodHeads } from "./methodHeads.ts";
import { more, PIECE } from "./more.ts";
import "./sizeTree.ts";
import "./valueTree.ts";
import { want } from "./want.ts";

/** So many names are told of each kind; the rest is counted. */
const NAMED = 8;
/** Bytes from which on it is worth a look what takes them. */
const LARGE = 10_000;

@customElement("forkcast-crossings")
export class Crossings extends LitElement {
  static override styles = [
    base,
    methodTable,
    css`
      .intro {
        margin-bottom: 10px;
      }
      .what {
        width: 24%;
      }
      dl {
        margin: 4px 0 0;
      }
      dt {
        color: var(--quiet);
        margin-top: 4px;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
        width: fit-content;
      }
      strong {
        font-weight: 600;
      }
      .lost {
        background: var(--mark);
        border-radius: 2px;
        padding: 0 3px;
      }
    `,
  ];

  @property({ attribute: false }) legs: readonly Leg[] = [];
  @property({ attribute: false }) processes: readonly AlignedProcess[] = [];
  @state() private shown = PIECE;

  #groups: readonly CrossingGroup[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("processes")) this.#groups = crossingsOf(this.processes);
  }

  /** What the others of a group have is the same. */
  protected override updated(): void {
    want(
      this,
      this.#groups.slice(0, this.shown).map(({ processes }) => processes[0]!),
    );
  }

  override render(): TemplateResult {
    if (this.#groups.length === 0) return html`<p class="quiet">No child process was started.</p>`;
    const methods = this.legs.map(([method]) => method);
    return html`
      <p class="quiet intro">${this.#intro()}</p>
      <table aria-label="What each start handed over">
        <thead><tr><th scope="col" class="what">Started</th>${methodHeads(methods)}</tr></thead>
        <tbody>${this.#groups.slice(0, this.shown).map((group) => row(group, methods))}</tbody>
      </table>
      ${more(this.shown, this.#groups.length, (count) => {
        this.shown = count;
      })}
    `;
  }

  #intro(): string {
    const start =
      "What a child process got at its start. Functions and classes travel as names, which it looks up in its own import.";
    const hasTasks = this.processes.some(({ by }) => [...by.values()].some(({ tasks }) => tasks.length > 0));
    return hasTasks ? `${start} The tasks of a pool and their results are pickled under every method.` : start;
  }
}

function row({ processes, by }: CrossingGroup, methods: readonly StartMethod[]): TemplateResult {
  const first = sample(processes[0]!);
  const target = ownTarget(first);
  const last = processes.length > 1 ? sample(processes.at(-1)!) : undefined;
  return html`<tr class="row" data-crossing=${processes.map(({ id }) => id).join(" ")}>
    <th scope="row">
      ${processName(first)}${last ? ` … ${processName(last)}` : nothing}
      ${target ? html`<div class="quiet">runs <code>${target.replace(/^__main__\./, "")}</code></div>` : nothing}
      ${last ? html`<div class="quiet">${processes.length} alike</div>` : nothing}
    </th>
    ${methods.map((method) => {
      const crossing = by.get(method);
      return html`<td data-method=${method}>${crossing ? handedOver(crossing) : html`<span class="absent">not started</span>`}</td>`;
    })}
  </tr>`;
}

function handedOver(crossing: Crossing): TemplateResult {
  const { references, values, parts, kept, lost, way } = crossing;
  return html`
    <strong>${headline(crossing)}</strong>
    <dl>
      ${references.length > 0 ? entry("by name", names(references)) : nothing}
      ${values.length > 0 ? entry(way === "copied" ? "arguments, as they were" : "by value", values.map(argument)) : nothing}
      ${parts.length > 0 ? sizes(crossing) : nothing}
      ${crossing.error ? entry("could not be pickled", failure(crossing)) : nothing}
      ${lost.length > 0 ? entry("not as in the parent", names(lost, "lost")) : nothing}
      ${kept > 0 ? entry(way === "copied" ? "inherited" : "the same by its own import", counted(kept, "variable")) : nothing}
    </dl>
  `;
}

function headline({ way, bytes: size }: Crossing): string {
  switch (way) {
    case "copied":
      return "A copy of its parent";
    case "failed":
      return "Never started";
    case "unknown":
      return "Not recorded";
    case "pickled":
      return size === undefined ? "Pickled" : `${span(size)} pickled`;
  }
}

function span([least, most]: readonly [number, number]): string {
  return bytes(least) === bytes(most) ? bytes(most) : `${bytes(least)} to ${bytes(most)}`;
}

function entry(title: string, content: unknown): TemplateResult {
  return html`<dt>${title}</dt><dd>${content}</dd>`;
}

function names(all: readonly string[], kind = ""): TemplateResult {
  const told = all.slice(0, NAMED).map((name, at) => html`${at > 0 ? ", " : ""}<code class=${kind}>${name}</code>`);
  return html`${told}${all.length > NAMED ? ` and ${all.length - NAMED} more` : nothing}`;
}

function argument([name, value]: readonly [string, ValueNode]): TemplateResult {
  if ((value.c?.length ?? 0) === 0) return html`<div><code>${name} = ${value.r}</code></div>`;
  return html`<forkcast-value .value=${value} label=${name} name=${name}></forkcast-value>`;
}

/** Where little is handed over, its sizes are there for who asks. */
function sizes({ parts, bytes: [, most] = [0, 0] }: Crossing): TemplateResult {
  const tree = html`<forkcast-sizes .parts=${parts}></forkcast-sizes>`;
  if (most >= LARGE) return entry("by size", tree);
  return html`<dt><details><summary>by size</summary>${tree}</details></dt>`;
}

function failure({ error, culprit }: Crossing): TemplateResult {
  return html`<code class="bad">${error!.type}: ${error!.message}</code>
    ${culprit ? html`<div class="quiet">because of <code>${culprit}</code></div>` : nothing}`;
}
