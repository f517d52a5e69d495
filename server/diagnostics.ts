/** Findings as the editor's diagnostics. */

import type { Diagnostic, Location as LspLocation } from "vscode-languageserver";
import { type Finding, type Location, ruleUrl } from "../protocol/findings.ts";
import { SEVERITY } from "./convert.ts";

export const SOURCE = "forkcast";

/** Where a place of the analysis stands for the editor. */
export type Locate = (place: Location) => LspLocation;

export function diagnosticsOf(findings: readonly Finding[], locate: Locate): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, locate));
}

export function toDiagnostic(finding: Finding, locate: Locate): Diagnostic {
  return {
    range: locate(finding).range,
    severity: SEVERITY[finding.severity],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: ruleUrl(finding.rule) },
    message: finding.message,
    relatedInformation: finding.related.map((related) => ({
      location: locate(related),
      message: related.message,
    })),
  };
}
