/** One described value as a tree; what differs from the other methods' values is marked. */

import "@vscode-elements/elements/dist/vscode-tree/index.js";
import "@vscode-elements/elements/dist/vscode-tree-item/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ValueNode } from "../../../protocol/trace.ts";
import { childOf, sameValue } from "../model/values.ts";
import { base } from "../theme.ts";

@customElement("forkcast-value")
export class ValueTree extends LitElement {
  static override styles = [
    base,
    css`
      .differs {
        background: var(--mark);
        border-radius: 2px;
      }
    `,
  ];

  @property({ attribute: false }) value!: ValueNode;
  /** The values at the same place elsewhere: the tree is open where one of them is another. */
  @property({ attribute: false }) others: readonly (ValueNode | undefined)[] = [];
  /** Those of them against which differences are marked; all of them, where nothing is said. */
  @property({ attribute: false }) against: readonly (ValueNode | undefined)[] | undefined;
  @property() label = "";
  /** What the value is called, where nothing beside the tree says it. */
  @property() name = "";

  override render(): TemplateResult {
    return html`<vscode-tree aria-label="Structure under ${this.label}">
      ${item(this.name, this.value, this.others, this.against ?? this.others)}
    </vscode-tree>`;
  }
}

/**
 * What differs is marked at the smallest place: a leaf, or the first value on the way down that others lack. Below that
 * place there is nothing to compare with.
 */
function item(
  key: string,
  value: ValueNode,
  others: readonly (ValueNode | undefined)[],
  against: readonly (ValueNode | undefined)[],
): TemplateResult {
  const children = value.c ?? [];
  const isOpen = others.some((other) => !sameValue(value, other));
  const differs = against.some((other) => !sameValue(value, other));
  const marked = differs && (children.length === 0 || against.some((other) => (other?.c?.length ?? 0) === 0));
  const missing = (value.n ?? 0) - children.length;
  const below = (name: string, places: readonly (ValueNode | undefined)[]) =>
    places.filter((place) => (place?.c?.length ?? 0) > 0).map((place) => childOf(place, name));
  return html`<vscode-tree-item ?branch=${children.length > 0} ?open=${isOpen}>
    <span class="mono ${marked ? "differs" : ""}">${key ? `${key}: ` : nothing}${value.r}</span>
    ${children.map(([name, child]) => item(name, child, below(name, others), marked ? [] : below(name, against)))}
    ${children.length > 0 && missing > 0 ? html`<vscode-tree-item>… ${missing} more</vscode-tree-item>` : nothing}
  </vscode-tree-item>`;
}
