/** What VS Code has kept of a panel over a restart, as far as it can still be read. */

import { COMPARISON_VERSION, type Comparison } from "../protocol/comparison.ts";
import { isStartMethod } from "../protocol/methods.ts";
import type { PanelJob, PanelMemory, PanelState } from "../protocol/panel.ts";

/** Said of what is shown again. */
export const OLD = "From before VS Code was closed: the script may have changed since.";

/** Undefined where it was written by nobody, or by another version. */
export function jobIn(memory: unknown): PanelJob | undefined {
  const { script, methods, args, module, python, platform } = (memory as Partial<PanelMemory> | undefined)?.job ?? {};
  const isWhole = typeof script === "string" && isList(methods, isStartMethod) && isList(args, isText);
  if (!isWhole) return undefined;
  return {
    script,
    methods,
    args,
    ...(typeof module === "string" ? { module } : {}),
    ...(typeof python === "string" ? { python } : {}),
    ...(platform === "windows" ? { platform } : {}),
  };
}

/** The comparison that was shown; it may be older than the script. */
export function stateIn(memory: unknown): PanelState {
  const { comparison } = (memory as Partial<PanelMemory> | undefined) ?? {};
  if (comparison?.version !== COMPARISON_VERSION) return { phase: "empty" };
  return { phase: "done", comparison, note: OLD };
}

/** What `comparisonAsJson` has written; undefined for anything else, and for what another version has written. */
export function comparisonIn(text: string): Comparison | undefined {
  try {
    const value = JSON.parse(text) as Partial<Comparison> | null;
    const { version, script, legs, divergences, background, verdict } = value ?? {};
    const isWhole =
      version === COMPARISON_VERSION &&
      typeof script === "string" &&
      typeof verdict === "string" &&
      typeof legs === "object" &&
      [divergences, background].every(Array.isArray);
    return isWhole ? (value as Comparison) : undefined;
  } catch {
    return undefined;
  }
}

function isList<T>(value: unknown, isItem: (item: string) => item is T & string): value is readonly T[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && isItem(item));
}

function isText(_: string): _ is string {
  return true;
}
