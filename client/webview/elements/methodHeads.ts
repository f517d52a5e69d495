/** Column heads, one a start method; `withHome`: with the place where a reader has met it. */

import { html, nothing, type TemplateResult } from "lit";
import type { StartMethod } from "../../../protocol/methods.ts";
import { HOME } from "../words.ts";

/** `before` is said before each method's name. */
export function methodHeads(methods: readonly StartMethod[], withHome = true, before = ""): TemplateResult[] {
  return methods.map(
    (method) => html`<th scope="col">
      <span data-tint=${method}><span class="dot"></span>${before}${method}</span>
      ${withHome ? html`<span class="home">${HOME[method]}</span>` : nothing}
    </th>`,
  );
}
