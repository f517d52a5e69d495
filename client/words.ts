/** What a run is called while it lasts, and what is said where it fails. */

import { l10n } from "vscode";
import { PreviewError } from "../preview/index.ts";
import type { StartMethod } from "../protocol/methods.ts";

export function titleOf(script: string, methods: readonly StartMethod[]): string {
  return l10n.t("Forkcast: running {0} under {1}", script, methods.join(", "));
}

export function failureOf(error: unknown, signal: AbortSignal): { message: string; todo: string } {
  if (signal.aborted) return { message: l10n.t("Stopped."), todo: l10n.t("Nothing was run.") };
  if (error instanceof PreviewError) return { message: error.message, todo: error.todo };
  const message = error instanceof Error ? error.message : String(error);
  return { message, todo: l10n.t("This should not happen. The log (Output: Forkcast) says more.") };
}
