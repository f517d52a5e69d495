/** A verification for a person at a terminal. */

import colors from "picocolors";
import type { DivergenceEvidence, FindingEvidence, Standing } from "../../evidence/index.ts";
import { relativeToWorkingFolder } from "../paths.ts";
import type { Verification, Verified } from "../results.ts";
import { plural } from "./plural.ts";

const STANDING: Readonly<Record<Standing, string>> = {
  confirmed: colors.green("confirmed"),
  "not-seen": colors.red("not seen"),
  "not-reachable": colors.dim("not reachable"),
};

export function verificationAsText({ scripts, findings, totals }: Verification): string {
  const { confirmed, "not-seen": unseen, "not-reachable": unreachable } = totals.findings;
  const { foreseen, unforeseen } = totals.divergences;
  const sums = [
    `${plural(findings.length, "finding")}: ${confirmed} confirmed, ${unseen} not seen, ${unreachable} not reachable`,
    `${plural(foreseen + unforeseen, "divergence")}: ${foreseen} foreseen, ${unforeseen} unforeseen`,
  ];
  const sections = [...scripts.map(scriptSection), ...(findings.length > 0 ? [findingsSection(findings)] : [])];
  return `${[...sections, colors.bold(`${plural(scripts.length, "script")}; ${sums.join("; ")}`)].join("\n\n")}\n`;
}

function scriptSection({ comparison, evidence }: Verified): string {
  const head = colors.bold(relativeToWorkingFolder(comparison.script));
  return [head, `  ${comparison.verdict}`, ...evidence.divergences.map(divergenceLine)].join("\n");
}

function divergenceLine({ divergence, foreseen, findings }: DivergenceEvidence): string {
  const { kind, name, process } = divergence;
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(", ");
  const state = foreseen ? `${colors.green("foreseen")} by ${rules}` : colors.red("unforeseen");
  return `  ${colors.cyan(kind)} ${name} ${colors.dim(process)}: ${state}`;
}

function findingsSection(findings: readonly FindingEvidence[]): string {
  const lines = findings.map(({ finding, standing, reason }) => {
    const place = `${relativeToWorkingFolder(finding.file)}:${finding.range.start.line + 1}`;
    return `  ${place}  ${colors.dim(`${finding.code} ${finding.rule}`)} ${finding.symbol}: ${STANDING[standing]}. ${reason}`;
  });
  return [colors.bold("Findings"), ...lines].join("\n");
}
