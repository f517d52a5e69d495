/**
 * The one table of settings. `npm run generate` writes package.json's `contributes.configuration` from it and a test
 * fails where the two disagree.
 */

import { TARGET_NAMES, type TargetName } from "./methods.ts";

export const INLINE_HINTS = ["all", "findings", "off"] as const;

export interface Settings {
  readonly targets: readonly TargetName[];
  readonly inlineHints: (typeof INLINE_HINTS)[number];
  readonly pythonPath: string;
  readonly timeout: number;
}

export const DEFAULT_SETTINGS: Settings = {
  targets: TARGET_NAMES,
  inlineHints: "findings",
  pythonPath: "",
  timeout: 60,
};

interface SettingSchema {
  readonly type: "string" | "number" | "boolean" | "array";
  readonly markdownDescription: string;
  readonly default: unknown;
  readonly scope: "resource" | "window" | "machine-overridable";
  readonly enum?: readonly string[];
  readonly items?: { readonly type: "string"; readonly enum: readonly string[] };
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
}

/** JSON schemas as the manifest wants them, keyed without the `forkcast.` prefix; the compiler checks completeness. */
export const SETTINGS_SCHEMA: Readonly<Record<keyof Settings, SettingSchema>> = {
  targets: {
    type: "array",
    items: { type: "string", enum: TARGET_NAMES },
    uniqueItems: true,
    default: DEFAULT_SETTINGS.targets,
    scope: "resource",
    markdownDescription:
      "The platforms and Python versions that matter to you. Findings that hold for none of them are not shown.",
  },
  inlineHints: {
    type: "string",
    enum: INLINE_HINTS,
    default: DEFAULT_SETTINGS.inlineHints,
    scope: "resource",
    markdownDescription:
      "Which inline hints to show: what crosses at `all` places, at `findings` only, or none (`off`).",
  },
  pythonPath: {
    type: "string",
    default: DEFAULT_SETTINGS.pythonPath,
    scope: "machine-overridable",
    markdownDescription:
      "The Python interpreter that previews run where the Python extension is not installed; with that extension it is the one chosen there. Empty: `python3`, `python` or `py` on the PATH.",
  },
  timeout: {
    type: "number",
    default: DEFAULT_SETTINGS.timeout,
    minimum: 1,
    scope: "resource",
    markdownDescription: "Seconds after which a run under one start method is ended and reported as a hang.",
  },
};
