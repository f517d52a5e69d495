/** Findings for a person at a terminal. */

import colors from "picocolors";
import { type Finding, SEVERITIES, type Severity } from "../../protocol/findings.ts";
import type { CheckResult } from "../results.ts";
import { plural } from "./plural.ts";

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  information: colors.blue,
  hint: colors.dim,
};

export function findingsAsText({ files, findings }: CheckResult): string {
  const checked = plural(files, "file");
  if (findings.length === 0) return `No findings in ${checked}.\n`;
  const counts = SEVERITIES.map(
    (severity) => [severity, findings.filter((f) => f.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => (severity === "information" ? `${count} for information` : plural(count, severity)));
  return `${findings.map(paragraph).join("\n")}\n${counts.join(", ")} in ${checked}.\n`;
}

function paragraph(finding: Finding): string {
  const { start } = finding.range;
  const head = [
    colors.bold(`${finding.file}:${start.line + 1}:${start.column + 1}`),
    PAINT[finding.severity](finding.severity),
    colors.dim(`${finding.code} ${finding.rule}`),
  ].join("  ");
  const related = finding.related.map(
    ({ file, range, message }) => `    ${colors.dim(`${file}:${range.start.line + 1}`)}  ${message}\n`,
  );
  return `${head}\n    ${finding.message}\n${related.join("")}`;
}
