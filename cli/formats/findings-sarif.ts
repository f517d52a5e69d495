/** Findings as SARIF 2.1.0, which code-scanning services read. */
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import { RULES } from "../../analysis/index.ts";
import manifest from "../../package.json" with { type: "json" };
import { type Location, ruleUrl, type Severity, SUPPRESSION_RULES } from "../../protocol/findings.ts";
import type { CheckResult } from "../results.ts";

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

export function findingsAsSarif({ findings }: CheckResult): string {
  const rules = [...new Map(findings.map(({ code, rule }) => [code, rule]))];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: manifest.name,
            version: manifest.version,
            rules: rules.map(([id, name]) => ({
              id,
              name,
              shortDescription: { text: summaryOf(name) },
              helpUri: ruleUrl(name),
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => ({
          ruleId: finding.code,
          level: LEVELS[finding.severity],
          message: { text: finding.message },
          locations: [place(finding)],
          relatedLocations: finding.related.map((related) => ({
            ...place(related),
            message: { text: related.message },
          })),
          properties: { symbol: finding.symbol, methods: finding.methods, targets: finding.targets },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What a list of alerts shows of a rule. */
function summaryOf(rule: string): string {
  const known = [...RULES, ...Object.values(SUPPRESSION_RULES)].find(({ name }) => name === rule);
  return known?.summary ?? rule;
}

function place({ file, range }: Location) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file) },
      region: {
        startLine: range.start.line + 1,
        startColumn: range.start.column + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.column + 1,
      },
    },
  };
}
