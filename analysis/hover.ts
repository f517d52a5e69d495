/** What a hover says of a finding: the message, and what a child has on each target. */

import { type Finding, type Position, type Range, ruleUrl } from "../protocol/findings.ts";
import { TARGET_NAMES, TARGETS } from "../protocol/methods.ts";
import type { Hover } from "../protocol/report.ts";

export function hoverAt(findings: readonly Finding[], position: Position): Hover | undefined {
  const here = findings.filter((each) => contains(each.range, position));
  const [first] = here;
  return first && { range: first.range, markdown: here.map(markdownOf).join("\n\n---\n\n") };
}

function contains({ start, end }: Range, { line, column }: Position): boolean {
  const after = line > start.line || (line === start.line && column >= start.column);
  const before = line < end.line || (line === end.line && column <= end.column);
  return after && before;
}

function markdownOf(finding: Finding): string {
  const rows = TARGET_NAMES.map((name) => {
    const { label, defaultMethod } = TARGETS[name];
    return `| ${label} | ${defaultMethod} | ${cell(finding.sees[defaultMethod])} |`;
  });
  return [
    finding.message,
    "",
    `| Where | Default method | ${cell(finding.symbol)} in a child |`,
    "|---|---|---|",
    ...rows,
    "",
    `[${finding.code} ${finding.rule}](${ruleUrl(finding.rule)})`,
  ].join("\n");
}

/** Text of the script as inline code that cannot break out of a table. */
function cell(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text.replaceAll("|", "\\|")}${fence}`;
}
