/** Findings as GitHub workflow commands, which annotate a pull request. */
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions

import type { Severity } from "../../protocol/findings.ts";
import type { CheckResult } from "../results.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export function findingsAsGithub({ findings }: CheckResult): string {
  return findings
    .map(({ file, range, severity, code, rule, message }) => {
      const properties = {
        file,
        line: range.start.line + 1,
        endLine: range.end.line + 1,
        col: range.start.column + 1,
        title: `${code} ${rule}`,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${COMMANDS[severity]} ${list.join(",")}::${data(message)}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
