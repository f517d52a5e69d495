/** `forkcast check`: engine 1 over files on disk. */

import { isAbsolute } from "node:path";
import { type Finding, SEVERITIES, type Severity } from "../protocol/findings.ts";
import type { TargetName } from "../protocol/methods.ts";
import { findingsAsGithub } from "./formats/findings-github.ts";
import { findingsAsJson } from "./formats/findings-json.ts";
import { findingsAsSarif } from "./formats/findings-sarif.ts";
import { findingsAsText } from "./formats/findings-text.ts";
import type { CheckFormat } from "./formats/names.ts";
import { relativeToWorkingFolder } from "./paths.ts";
import { type Analysed, analysed } from "./reports.ts";
import type { CheckResult, ImportedFile } from "./results.ts";
import { pythonFiles } from "./sources.ts";

const WRITERS = {
  text: findingsAsText,
  json: findingsAsJson,
  sarif: findingsAsSarif,
  github: findingsAsGithub,
} satisfies Record<CheckFormat, (result: CheckResult) => string>;

export interface CheckCall {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** Default: what the project's pyproject.toml says. */
  readonly target?: readonly TargetName[];
  readonly failOn: Severity;
}

/** Prints the report. Returns the exit status: 0, or 1 where a finding is at or over `failOn`. */
export async function check(call: CheckCall): Promise<number> {
  const files = await pythonFiles(call.paths);
  const analysis = await analysed(files, call.target);
  const findings = files.flatMap((file) => analysis.findings(file).map(asShown));
  const imported = importedFiles(analysis, new Set(files));
  process.stdout.write(WRITERS[call.format]({ files: files.length, findings, imported }));
  return findings.some((finding) => isAtLeast(finding.severity, call.failOn)) ? 1 : 0;
}

/** Those of the working folder: nobody mends what is installed. */
function importedFiles({ files, findings }: Analysed, named: ReadonlySet<string>): ImportedFile[] {
  return files.flatMap((path) => {
    const file = relativeToWorkingFolder(path);
    if (named.has(path) || isAbsolute(file) || /(?:^|\/)site-packages\//.test(file)) return [];
    const count = findings(path).length;
    return count > 0 ? [{ file, findings: count }] : [];
  });
}

function asShown(finding: Finding): Finding {
  return {
    ...finding,
    file: relativeToWorkingFolder(finding.file),
    related: finding.related.map((related) => ({ ...related, file: relativeToWorkingFolder(related.file) })),
  };
}

/** SEVERITIES stands from the gravest to the least. */
function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
