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
  /** The values at the same place under the other methods. */
  @property({ attribute: false }) others: readonly (ValueNode | undefined)[] = [];
  @property() label = "";

  override render(): TemplateResult {
    return html`<vscode-tree aria-label="Structure under ${this.label}">
      ${item("", this.value, this.others)}
    </vscode-tree>`;
  }
}

function item(key: string, value: ValueNode, others: readonly (ValueNode | undefined)[]): TemplateResult {
  const children = value.c ?? [];
  const differs = others.some((other) => !sameValue(value, other));
  const missing = (value.n ?? 0) - children.length;
  return html`<vscode-tree-item ?branch=${children.length > 0} ?open=${differs}>
    <span class="mono ${differs && children.length === 0 ? "differs" : ""}">${key ? `${key}: ` : nothing}${value.r}</span>
    ${children.map(([name, child]) =>
      item(
        name,
        child,
        others.map((other) => childOf(other, name)),
      ),
    )}
    ${children.length > 0 && missing > 0 ? html`<vscode-tree-item>… ${missing} more</vscode-tree-item>` : nothing}
  </vscode-tree-item>`;
}
