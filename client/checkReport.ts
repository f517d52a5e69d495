/** The report of a workspace's check: a text, and where its places lead. */

import type { CheckWorkspaceResult, FoundInWorkspace } from "../protocol/messages.ts";
import { TARGETS, type TargetName } from "../protocol/methods.ts";

export interface CheckReport {
  readonly text: string;
  readonly links: readonly ReportLink[];
}

/** A part of one of the text's lines, and the line of a file to which it leads. All are 0-based. */
export interface ReportLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  readonly target: number;
}

/** @param nameOf what a person calls a file; `uri` as in the findings */
export function checkReport(result: CheckWorkspaceResult, nameOf: (uri: string) => string): CheckReport {
  const lines = [
    "What differs by start method in this workspace",
    "",
    result.findings.length === 0 ? `Nothing was found in ${count(result.files, "file")}.` : total(result),
  ];
  if (result.findings.length > 0) lines.push(...changeOfDefault(result), ...byTarget(result), "", "By file");
  const links: ReportLink[] = [];
  for (const [uri, findings] of grouped(result.findings, (finding) => finding.uri)) {
    lines.push("");
    for (const finding of findings) {
      const place = `${nameOf(uri)}:${finding.line + 1}`;
      links.push({ line: lines.length, start: 2, end: 2 + place.length, uri, target: finding.line });
      lines.push(`  ${place}  ${finding.severity}  ${finding.code} ${finding.rule}`, `      ${finding.message}`);
    }
  }
  return { text: `${lines.join("\n")}\n`, links };
}

function total({ files, findings }: CheckWorkspaceResult): string {
  return `${count(findings.length, "finding")} in ${filesOf(findings)} of ${count(files, "file")}. The Problems view lists them too.`;
}

/** What holds on Linux from Python 3.14 on and not before; only where the workspace is meant for both. */
function changeOfDefault({ targets, findings }: CheckWorkspaceResult): string[] {
  if (!targets.includes("linux-3.13") || !targets.includes("linux-3.14")) return [];
  const breaking = findings.filter(
    (finding) => finding.targets.includes("linux-3.14") && !finding.targets.includes("linux-3.13"),
  );
  const heading = "What breaks with Python 3.14";
  const why = "On Linux the default start method is fork up to Python 3.13 and forkserver from 3.14 on.";
  if (breaking.length === 0) return ["", heading, "", `  Nothing that was found. ${why}`];
  const rules = grouped(breaking, ({ rule }) => rule).map(([rule, found]) => [
    `  ${rule}`,
    count(found.length, "finding"),
    `in ${count(filesOf(found), "file")}`,
  ]);
  return ["", heading, "", `  ${why}`, "", ...columns(rules)];
}

/** A table: a row for each rule, a column for each target. */
function byTarget({ targets, findings }: CheckWorkspaceResult): string[] {
  const row = (name: string, cell: (target: TargetName) => string | number) => [
    `  ${name}`,
    ...targets.map((target) => String(cell(target))),
  ];
  const on = (target: TargetName, among: readonly FoundInWorkspace[]) =>
    among.filter((finding) => finding.targets.includes(target));
  const rules = grouped(findings, ({ rule }) => rule).map(([rule, found]) =>
    row(rule, (target) => on(target, found).length || "–"),
  );
  const table = columns([
    row("", (target) => TARGETS[target].label),
    row("", (target) => TARGETS[target].defaultMethod),
    ...rules,
    row("all", (target) => on(target, findings).length),
    row("in files", (target) => filesOf(on(target, findings))),
  ]);
  return ["", "By target, and its default start method", "", ...table];
}

/** Rows of cells as lines, each column as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(cell.length, widest[at] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("   ")
      .trimEnd(),
  );
}

function grouped(
  findings: readonly FoundInWorkspace[],
  key: (finding: FoundInWorkspace) => string,
): [string, FoundInWorkspace[]][] {
  const groups = new Map<string, FoundInWorkspace[]>();
  for (const finding of findings) groups.set(key(finding), [...(groups.get(key(finding)) ?? []), finding]);
  return [...groups];
}

function filesOf(findings: readonly FoundInWorkspace[]): number {
  return new Set(findings.map(({ uri }) => uri)).size;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
