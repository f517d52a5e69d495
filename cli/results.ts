/** What the commands come to; each form of report is a function of it. */

import type { Evidence, FindingEvidence } from "../evidence/index.ts";
import type { Totals } from "../evidence/summary.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { Finding } from "../protocol/findings.ts";

/** What `check` found; the paths within are relative to the working folder where they can be. */
export interface CheckResult {
  readonly files: number;
  readonly findings: readonly Finding[];
  /** Files that were not named, but are imported by those that were, and have findings of their own. */
  readonly imported: readonly ImportedFile[];
}

export interface ImportedFile {
  readonly file: string;
  readonly findings: number;
}

/** One script: how it ran, and what that shows. */
export interface Verified {
  readonly comparison: Comparison;
  readonly evidence: Evidence;
}

export interface Verification {
  readonly scripts: readonly Verified[];
  /** Every finding once, whichever script bears it out. */
  readonly findings: readonly FindingEvidence[];
  readonly totals: Totals;
}
