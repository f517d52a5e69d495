/** Severities as people choose them, rule by rule. */

import type { Finding } from "../protocol/findings.ts";
import type { RuleSeverities } from "../protocol/settings.ts";

/** The findings with the chosen severities; those of rules that are off are left out. */
export function withSeverities(findings: readonly Finding[], chosen: RuleSeverities = {}): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = chosen[finding.rule] ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}
