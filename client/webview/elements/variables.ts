/** A child process's variables: what its parent had at the start, and beside it what the child had under each method. */

import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { ValueNode } from "../../../protocol/trace.ts";
import type { AlignedProcess } from "../model/processes.ts";
import { type StateRow, stateRows } from "../model/states.ts";
import { sameValue } from "../model/values.ts";
import { base, methodTable } from "../theme.ts";
import { moduleLabel } from "../words.ts";
import { find, matches } from "./find.ts";
import { methodHeads } from "./methodHeads.ts";
import { more, PIECE } from "./more.ts";
import "./valueTree.ts";

@customElement("forkcast-variables")
export class Variables extends LitElement {
  static override styles = [
    base,
    methodTable,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
        margin-bottom: 4px;
      }
      h3 {
        font-weight: 600;
        flex: 1;
      }
      th[scope="row"] {
        font-weight: normal;
      }
      .text {
        display: inline-block;
        max-width: 100%;
        max-height: 8em;
        overflow: auto;
        white-space: pre-wrap;
      }
      .absent.differs {
        color: var(--text);
      }
      .differs {
        background: var(--mark);
        border-radius: 2px;
        padding: 0 4px;
        margin: 0 -4px;
      }
    `,
  ];

  @property({ attribute: false }) process!: AlignedProcess;
  @property({ attribute: false }) methods: readonly StartMethod[] = [];
  @state() private onlyDifferences = true;
  @state() private search = "";
  @state() private shown = PIECE;
  /** Kept from process to process: whoever opens a variable wants to see it in the next one, too. */
  @state() private expanded: ReadonlySet<string> = new Set();

  override render(): TemplateResult {
    const all = stateRows(this.process);
    const wanted = all.filter((row) => (row.differs || !this.onlyDifferences) && isFound(row, this.search));
    return html`
      <div class="bar">
        <h3>Variables when its own code began</h3>
        ${find("variables", this.search, this.#onSearch)}
        <vscode-checkbox label="Only differences" ?checked=${this.onlyDifferences} @change=${this.#toggle}></vscode-checkbox>
      </div>
      ${wanted.length > 0 ? this.#table(wanted.slice(0, this.shown)) : html`<p class="quiet">${this.#nothing(all.length)}</p>`}
      ${more(this.shown, wanted.length, (count) => {
        this.shown = count;
      })}
    `;
  }

  #table(rows: readonly StateRow[]): TemplateResult {
    return html`<table aria-label="Variables">
      <thead><tr>
        <th scope="col">Name</th>
        <th scope="col">parent, at the start</th>
        ${methodHeads(this.methods, false, "child under ")}
      </tr></thead>
      <tbody>${rows.map((row) => this.#row(row))}</tbody>
    </table>`;
  }

  #row(row: StateRow): TemplateResult {
    const { module, name, by } = row;
    const label = moduleLabel(module);
    const isOpen = this.expanded.has(keyOf(row));
    const children = [...by.values()].map(({ child }) => child);
    return html`<tr class="row" data-state=${keyOf(row)}>
      <th scope="row">
        <code>${name}</code>
        ${hasStructure(row) ? this.#expander(row, isOpen) : nothing}
        ${label ? html`<div class="quiet">${label}</div>` : nothing}
      </th>
      <td data-parent>${parentsOf(row).map((parent, _, all) => this.#parent(parent, all, children, isOpen))}</td>
      ${this.methods.map((method) => {
        const seen = by.get(method);
        if (!seen) return html`<td data-method=${method}><span class="absent">not recorded</span></td>`;
        const trees = isOpen ? [seen.parent, ...children] : undefined;
        return html`<td data-method=${method}>${shown(seen.child, [seen.parent], trees, `child under ${method}`)}</td>`;
      })}
    </tr>`;
  }

  /** One value for all methods, as it nearly always is; else each with its methods. */
  #parent(
    { value, methods }: Parent,
    all: readonly Parent[],
    children: readonly (ValueNode | undefined)[],
    isOpen: boolean,
  ): TemplateResult {
    const whose = all.length > 1 ? html`<div class="quiet">${methods.join(", ")}</div>` : nothing;
    return html`${whose}${shown(value, [], isOpen ? children : undefined, "parent")}`;
  }

  #expander(row: StateRow, isOpen: boolean): TemplateResult {
    return html`<button
      class="link" data-expand aria-expanded=${isOpen ? "true" : "false"}
      aria-label="${isOpen ? "Hide" : "Show"} the structure of ${row.name}" @click=${() => this.#flip(row)}
    >${isOpen ? "▾" : "▸"}</button>`;
  }

  #nothing(count: number): string {
    if (this.process.pending) return "They are being fetched …";
    if (count === 0) return "No variables of this process were recorded.";
    if (this.search.trim() !== "") return "No variable is found by that.";
    return `None of its ${count} variables differs.`;
  }

  #flip(row: StateRow): void {
    const expanded = new Set(this.expanded);
    if (!expanded.delete(keyOf(row))) expanded.add(keyOf(row));
    this.expanded = expanded;
  }

  #onSearch = (text: string): void => {
    this.search = text;
    this.shown = PIECE;
  };

  #toggle(event: Event): void {
    this.onlyDifferences = (event.target as HTMLInputElement).checked;
    this.shown = PIECE;
  }
}

interface Parent {
  readonly value: ValueNode | undefined;
  readonly methods: StartMethod[];
}

/** Told apart where a reader can see it: what is another object in each run may still read the same. */
function parentsOf({ by }: StateRow): Parent[] {
  const found: Parent[] = [];
  for (const [method, { parent }] of by) {
    const same = found.find(({ value }) => value?.r === parent?.r || sameValue(value, parent));
    if (same) same.methods.push(method);
    else found.push({ value: parent, methods: [method] });
  }
  return found;
}

/** As text, or as a tree that is open where one of `trees` is another; marked where it is not as in `against`. */
function shown(
  value: ValueNode | undefined,
  against: readonly (ValueNode | undefined)[],
  trees: readonly (ValueNode | undefined)[] | undefined,
  label: string,
): TemplateResult {
  const differs = against.some((other) => !sameValue(value, other)) ? "differs" : "";
  if (!value) return html`<span class="absent ${differs}">absent</span>`;
  if (!trees) {
    const looksAlike = differs !== "" && against.some((other) => other?.r === value.r);
    return html`<code class="text ${differs}">${value.r}</code>${looksAlike ? html` <span class="quiet">another one</span>` : nothing}`;
  }
  return html`<forkcast-value .value=${value} .others=${trees} .against=${against} label=${label}></forkcast-value>`;
}

function keyOf({ module, name }: StateRow): string {
  return `${module}.${name}`;
}

function hasStructure({ by }: StateRow): boolean {
  return [...by.values()].some(({ parent, child }) => [parent, child].some((value) => (value?.c?.length ?? 0) > 0));
}

function isFound({ module, name, by }: StateRow, search: string): boolean {
  const values = [...by.values()].flatMap(({ parent, child }) => [parent?.r, child?.r]);
  return matches(search, name, moduleLabel(module), ...values);
}
