/** What a run is called while it lasts, and what is said where it fails. */

import { PreviewError } from "../preview/index.ts";
import type { StartMethod } from "../protocol/methods.ts";

export function titleOf(script: string, methods: readonly StartMethod[]): string {
  return `Forkcast: running ${script} under ${methods.join(", ")}`;
}

export function failureOf(error: unknown, signal: AbortSignal): { message: string; todo: string } {
  if (signal.aborted) return { message: "Stopped.", todo: "Nothing was run." };
  if (error instanceof PreviewError) return { message: error.message, todo: error.todo };
  const message = error instanceof Error ? error.message : String(error);
  return { message, todo: "This should not happen. The log (Output: Forkcast) says more." };
}
