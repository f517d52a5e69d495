/** What a view needs of processes whose variables are still with the host: sent up to the report, which asks for them. */

import type { LitElement } from "lit";
import type { AlignedProcess } from "../model/processes.ts";

/** Nothing happens for those that are here. */
export function want(view: LitElement, processes: readonly AlignedProcess[]): void {
  const detail = processes.filter(({ pending }) => pending).map(({ id }) => id);
  if (detail.length === 0) return;
  view.dispatchEvent(new CustomEvent<readonly string[]>("forkcast-want", { detail, bubbles: true, composed: true }));
}
