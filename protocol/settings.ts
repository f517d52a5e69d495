/**
 * The one table of settings. `npm run generate` writes package.json's `contributes.configuration` from it and a test
 * fails where the two disagree.
 */

import { SEVERITIES, type Severity } from "./findings.ts";
import { TARGET_NAMES, type TargetName } from "./methods.ts";

export const INLINE_HINTS = ["all", "findings", "off"] as const;

export const CHOSEN_SEVERITIES = [...SEVERITIES, "off"] as const;
/** Rule's name to the severity that is wanted instead of its own. */
export type RuleSeverities = Readonly<Record<string, Severity | "off">>;

export interface Settings {
  /** Empty: those that pyproject.toml names or `requires-python` leaves, else all. */
  readonly targets: readonly TargetName[];
  readonly severity: RuleSeverities;
  /** Relative to the workspace folder, or absolute. */
  readonly roots: readonly string[];
  readonly inlineHints: (typeof INLINE_HINTS)[number];
  readonly pythonPath: string;
  readonly timeout: number;
  readonly secretWords: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  targets: [],
  severity: {},
  roots: [],
  inlineHints: "findings",
  pythonPath: "",
  timeout: 60,
  secretWords: [
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "api key",
    "access key",
    "private key",
    "auth key",
    "credential",
    "credentials",
  ],
};

interface SettingSchema {
  readonly type: "string" | "number" | "boolean" | "array" | "object";
  readonly markdownDescription: string;
  readonly default: unknown;
  readonly scope: "resource" | "window" | "machine-overridable";
  readonly enum?: readonly string[];
  readonly items?: { readonly type: "string"; readonly enum?: readonly string[] };
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly additionalProperties?: boolean;
}

interface PropertySchema {
  readonly type: "string";
  readonly enum: readonly string[];
  readonly description: string;
}

/** What the schema needs to know of a rule; the rules themselves are the analysis'. */
export interface RuleName {
  readonly name: string;
  readonly code: string;
  readonly summary: string;
}

/** JSON schemas as the manifest wants them, keyed without the `forkcast.` prefix; the compiler checks completeness. */
export function settingsSchema(rules: readonly RuleName[]): Readonly<Record<keyof Settings, SettingSchema>> {
  return { ...SCHEMA, severity: { ...SCHEMA.severity, properties: severitiesOf(rules) } };
}

function severitiesOf(rules: readonly RuleName[]): Record<string, PropertySchema> {
  return Object.fromEntries(
    rules.map(({ name, code, summary }) => [
      name,
      { type: "string", enum: CHOSEN_SEVERITIES, description: `${code}: ${summary}` },
    ]),
  );
}

const SCHEMA: Readonly<Record<keyof Settings, SettingSchema>> = {
  targets: {
    type: "array",
    items: { type: "string", enum: TARGET_NAMES },
    uniqueItems: true,
    default: DEFAULT_SETTINGS.targets,
    scope: "resource",
    markdownDescription:
      "The platforms and Python versions that matter to you. Findings that hold for none of them are not shown. Empty: those that `[tool.forkcast]` in `pyproject.toml` names, else all that its `requires-python` leaves.",
  },
  severity: {
    type: "object",
    default: DEFAULT_SETTINGS.severity,
    additionalProperties: false,
    scope: "resource",
    markdownDescription: "How grave each rule's findings are; `off` silences the rule.",
  },
  roots: {
    type: "array",
    items: { type: "string" },
    uniqueItems: true,
    default: DEFAULT_SETTINGS.roots,
    scope: "resource",
    markdownDescription:
      "Further folders from which absolute imports are resolved, relative to the workspace folder. The workspace folder itself, `src` in it, and what `pyproject.toml` names are known anyway.",
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
  secretWords: {
    type: "array",
    items: { type: "string" },
    uniqueItems: true,
    default: DEFAULT_SETTINGS.secretWords,
    scope: "resource",
    markdownDescription:
      "Previews tell of a value only whether it is equal or different where one of these words is a word of its name: `token` is one in `API_TOKEN` and in `authToken`, not in `tokenizer`.",
  },
};
