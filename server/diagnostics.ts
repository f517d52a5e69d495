/** Findings of a document as the editor's diagnostics. */

import type { Diagnostic } from "vscode-languageserver";
import { type Finding, ruleUrl } from "../protocol/findings.ts";
import type { FileReport } from "../protocol/report.ts";
import { SEVERITY, toLspLocation, toLspRange } from "./convert.ts";

export const SOURCE = "forkcast";

export function diagnosticsOf(report: FileReport): Diagnostic[] {
  return report.findings.map(toDiagnostic);
}

function toDiagnostic(finding: Finding): Diagnostic {
  return {
    range: toLspRange(finding.range),
    severity: SEVERITY[finding.severity],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: ruleUrl(finding.rule) },
    message: finding.message,
    relatedInformation: finding.related.map((related) => ({
      location: toLspLocation(related),
      message: related.message,
    })),
  };
}
