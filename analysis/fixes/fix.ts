/** What a fix is made of: who offers it for which rules, and what it may look at. */

import type { Finding, Fix } from "../../protocol/findings.ts";
import type { ProgramFacts } from "../processes/facts.ts";
import type { SourceDocument } from "../syntax/document.ts";

/** A way to mend the findings of some rules. */
export interface FixMaker {
  /** `wrap-in-main-guard`: the file's own name. */
  readonly name: string;
  /** The rules it is for; `"all"` for every one. */
  readonly rules: readonly string[] | "all";
  /**
   * The changes that may mend the finding, best first: the first that holds in a trial is offered. Empty where it is
   * not sure that working code would be left.
   */
  readonly propose: (finding: Finding, context: FixContext) => readonly Fix[];
}

/** What a fix may look at. */
export interface FixContext {
  /** The file that the finding stands in. */
  readonly document: SourceDocument;
  /** What is known of each program that has the finding; a program is the file that is run with all that it imports. */
  readonly facts: readonly ProgramFacts[];
  /** All files of those programs. */
  readonly documents: readonly SourceDocument[];
  /** Entries of all known programs that the file is part of. */
  readonly entries: readonly string[];
  /** All findings of those programs, as they were before suppression. */
  readonly findings: readonly Finding[];
}
