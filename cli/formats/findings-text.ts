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

export function findingsAsText({ files, findings, imported }: CheckResult): string {
  return `${named(files, findings)}${besides(imported)}`;
}

function named(files: number, findings: readonly Finding[]): string {
  const checked = plural(files, "file");
  if (findings.length === 0) return `No findings in ${checked}.\n`;
  const counts = SEVERITIES.map(
    (severity) => [severity, findings.filter((f) => f.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => (severity === "information" ? `${count} for information` : plural(count, severity)));
  return `${findings.map(paragraph).join("\n")}\n${counts.join(", ")} in ${checked}.\n`;
}

/** So many files are named; the rest is counted. */
const NAMED = 5;

/** What is wrong with a script often stands in what it imports. */
function besides(imported: CheckResult["imported"]): string {
  if (imported.length === 0) return "";
  const told = imported.slice(0, NAMED).map(({ file, findings }) => `${file} (${findings})`);
  const rest = imported.length > NAMED ? [`${imported.length - NAMED} more`] : [];
  const list = [...told, ...rest].join(", ");
  return `What is imported has findings of its own: ${list}. Name those files, or their folder, to see them.\n`;
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
