/** What of a payload takes how much room: each part beside the largest of them, with what it holds below it. */

import "@vscode-elements/elements/dist/vscode-tree/index.js";
import "@vscode-elements/elements/dist/vscode-tree-item/index.js";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { PayloadPart } from "../../../protocol/trace.ts";
import { type Size, sizeTree } from "../model/sizes.ts";
import { base } from "../theme.ts";
import { bytes } from "../words.ts";

/** So many parts are told of each holder; the rest is counted. */
const NAMED = 8;

@customElement("forkcast-sizes")
export class SizeTree extends LitElement {
  static override styles = [
    base,
    css`
      .size {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      svg {
        flex: none;
        width: 36px;
        height: 6px;
      }
      rect {
        fill: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) parts: readonly PayloadPart[] = [];

  override render(): TemplateResult {
    const sizes = sizeTree(this.parts);
    const most = Math.max(1, ...sizes.map(({ bytes: size }) => size));
    return html`<vscode-tree aria-label="Sizes">${items(sizes, most, true)}</vscode-tree>`;
  }
}

/** Open where something on the way down takes most of the room: that is what a reader should see. */
function items(sizes: readonly Size[], most: number, isOpen: boolean): TemplateResult {
  const rest = sizes.length - NAMED;
  return html`${sizes.slice(0, NAMED).map(({ path, name, type, bytes: size, parts }) => {
    const opens = isOpen && size > most / 2;
    return html`<vscode-tree-item data-size=${path} ?branch=${parts.length > 0} ?open=${opens}>
      <span class="size" title="${path}: ${type}">
        <svg aria-hidden="true"><rect width="${((100 * size) / most).toFixed(1)}%" height="6" rx="1" /></svg>
        <code>${name}</code> <span class="quiet">${bytes(size)}</span>
      </span>
      ${items(parts, most, opens)}
    </vscode-tree-item>`;
  })}
  ${rest > 0 ? html`<vscode-tree-item><span class="quiet">and ${rest} more</span></vscode-tree-item>` : nothing}`;
}
