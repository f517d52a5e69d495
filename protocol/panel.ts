/** Messages between the preview panel (browser) and its host (extension). The direction is in the type's name. */

import type { Comparison } from "./comparison.ts";
import type { StartMethod } from "./methods.ts";
import type { SourceRef } from "./trace.ts";

/** A leg while it runs. */
export interface LegProgress {
  readonly method: StartMethod;
  readonly phase: "waiting" | "running" | "done";
  readonly processes: number;
  readonly seconds: number;
}

/** Everything that the panel shows; a new one replaces the old one whole. */
export type PanelState =
  | { readonly phase: "empty" }
  | { readonly phase: "running"; readonly script: string; readonly legs: readonly LegProgress[] }
  | { readonly phase: "failed"; readonly script: string; readonly message: string; readonly todo: string }
  | { readonly phase: "done"; readonly comparison: Comparison };

export type HostToPanel = { readonly type: "state"; readonly state: PanelState };

export type PanelToHost =
  /** The panel has loaded and wants the state. */
  | { readonly type: "ready" }
  /** Open this line in an editor. */
  | { readonly type: "open"; readonly at: SourceRef }
  | { readonly type: "run-again" }
  /** Ask for other script arguments, and run again with them. */
  | { readonly type: "change-arguments" }
  | { readonly type: "stop" };
