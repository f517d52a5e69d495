/** A comparison as one HTML file: the panel itself, with its value inside, under a policy that loads nothing else. */

import type { Comparison } from "../protocol/comparison.ts";
import { panelPage } from "./page.ts";
import { fileName } from "./paths.ts";

export interface PanelCode {
  /** The text of dist/panel.js. */
  readonly code: string;
  /** Letters and digits, fresh for each report. */
  readonly nonce: string;
}

export function comparisonAsHtml(comparison: Comparison, { code, nonce }: PanelCode): string {
  const title = `Forkcast: ${fileName(comparison.script)}`;
  return panelPage({ script: { code }, nonce, title, state: { phase: "done", comparison } });
}
