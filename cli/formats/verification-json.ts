/** A verification as JSON, version 1: lines and columns 1-based. A stable contract: fields are added, never changed. */

import type { FindingEvidence } from "../../evidence/index.ts";
import { relativeToWorkingFolder } from "../paths.ts";
import type { Verification, Verified } from "../results.ts";

export function verificationAsJson({ scripts, findings, totals }: Verification): string {
  const report = { version: 1, scripts: scripts.map(script), findings: findings.map(finding), totals };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function script({ comparison, evidence }: Verified) {
  const { legs, verdict } = comparison;
  return {
    script: relativeToWorkingFolder(comparison.script),
    outcomes: Object.fromEntries(Object.entries(legs).map(([method, leg]) => [method, leg.outcome])),
    verdict,
    divergences: evidence.divergences.map(({ divergence, foreseen, findings }) => ({
      kind: divergence.kind,
      name: divergence.name,
      ...(divergence.module === undefined ? {} : { module: divergence.module }),
      process: divergence.process,
      foreseen,
      by: [...new Set(findings.map(({ rule }) => rule))],
    })),
  };
}

function finding({ finding: { rule, code, file, range, symbol }, standing, reason }: FindingEvidence) {
  const { line, column } = range.start;
  const place = { file: relativeToWorkingFolder(file), line: line + 1, column: column + 1 };
  return { rule, code, ...place, symbol, standing, reason };
}
