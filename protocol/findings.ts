/** What the analysis reports: the value that server, CLI and evidence share. Lines and columns are 0-based here. */

import type { StartMethod, TargetName } from "./methods.ts";

export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 0-based line; column in UTF-16 code units, as the Language Server Protocol counts. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Half-open: `end` is the first position after the text. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A place in a file; `file` is the path under which the host gave the text to the analysis. */
export interface Location {
  readonly file: string;
  readonly range: Range;
}

export interface Related extends Location {
  readonly message: string;
}

/** One edit: the text of `range` in `file` is replaced. */
export interface TextEdit extends Location {
  readonly newText: string;
}

/** A change that leaves working code. Every edit refers to the texts that were analysed. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether "fix all" may apply it without asking. */
  readonly safe: boolean;
}

export interface Finding extends Location {
  /** `missing-main-guard`, … */
  readonly rule: string;
  /** `FC101`, … */
  readonly code: string;
  readonly severity: Severity;
  /** One or two sentences: what goes wrong and where. */
  readonly message: string;
  /** The Python name it is about, as the script spells it (`argcopy`, `import_mock.to_mock`, `print`). */
  readonly symbol: string;
  /** The start methods under which the trouble shows. */
  readonly methods: readonly StartMethod[];
  /** The chosen targets for which it holds. */
  readonly targets: readonly TargetName[];
  /**
   * What the child has under each method, in the reader's terms: `args.input`, `0`, `NameError`, `runs again`.
   * The hover's table and the inline hint are made of it.
   */
  readonly sees: Readonly<Record<StartMethod, string>>;
  readonly related: readonly Related[];
}

/** Findings about suppression comments, which are no rules about programs: they have a section of a page together. */
export const SUPPRESSION_RULES = {
  unknown: {
    name: "unknown-suppression",
    code: "FC001",
    severity: "warning",
    summary: "A suppression comment names a rule that does not exist.",
  },
  unused: {
    name: "unused-suppression",
    code: "FC002",
    severity: "information",
    summary: "A suppression comment silences nothing.",
  },
} as const satisfies Readonly<Record<string, { name: string; code: string; severity: Severity; summary: string }>>;

/** A difference that a preview showed and no rule foretold: a finding of that run, until the text changes. */
export const UNFORESEEN = {
  name: "unforeseen-divergence",
  code: "FC003",
  severity: "warning",
} as const satisfies { name: string; code: string; severity: Severity };

/** The rule's page: what happens, why, and how to fix it. */
export function ruleUrl(rule: string): string {
  return `https://github.com/forkcast/forkcast/blob/main/docs/rules/${pageOf(rule)}`;
}

function pageOf(rule: string): string {
  if (rule === UNFORESEEN.name) return "README.md#what-a-preview-adds";
  const aboutComments = Object.values(SUPPRESSION_RULES).some(({ name }) => name === rule);
  return aboutComments ? "README.md#silence-a-finding" : `${rule}.md`;
}
