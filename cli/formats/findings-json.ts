/** Findings as JSON, version 1: lines and columns 1-based. A stable contract: fields are added, never changed. */

import type { Location } from "../../protocol/findings.ts";
import type { CheckResult } from "../results.ts";

export function findingsAsJson({ findings }: CheckResult): string {
  const diagnostics = findings.map((finding) => ({
    rule: finding.rule,
    code: finding.code,
    ...span(finding),
    severity: finding.severity,
    message: finding.message,
    symbol: finding.symbol,
    methods: finding.methods,
    targets: finding.targets,
    related: finding.related.map((related) => ({
      file: related.file,
      line: related.range.start.line + 1,
      column: related.range.start.column + 1,
      message: related.message,
    })),
  }));
  return `${JSON.stringify({ version: 1, diagnostics }, null, 2)}\n`;
}

function span({ file, range }: Location) {
  return {
    file,
    line: range.start.line + 1,
    column: range.start.column + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.column + 1,
  };
}
