/** A comparison as Markdown, for a pull request or a bug report. */

import type { Comparison } from "../protocol/comparison.ts";
import { START_METHODS } from "../protocol/methods.ts";
import { fileName } from "./paths.ts";
import { WHERE_DEFAULT } from "./whereDefault.ts";

export function comparisonAsMarkdown({ script, args, python, legs, divergences, verdict }: Comparison): string {
  const methods = START_METHODS.filter((method) => legs[method] !== undefined);
  const call = ["python", fileName(script), ...args].join(" ");
  const outcomes = methods.map((method) => {
    const { outcome, seconds } = legs[method]!;
    return [code(method), WHERE_DEFAULT[method], outcome, `${seconds.toFixed(2)} s`];
  });
  const rows = divergences.map((divergence) => [
    divergence.kind,
    code(divergence.name),
    divergence.process,
    ...methods.map((method) => (divergence[method] === undefined ? "" : code(divergence[method]))),
    divergence.read === undefined ? "" : `${fileName(divergence.read.file)}:${divergence.read.line}`,
    text(divergence.why),
  ]);
  const parts = [
    `# ${text(verdict)}`,
    `${code(call)} with Python ${python.version} on ${python.platform}.`,
    table(["start method", "", "outcome", "time"], outcomes),
  ];
  if (rows.length > 0) {
    parts.push("## What differs", table(["kind", "name", "process", ...methods, "read at", "why"], rows));
  }
  return `${parts.join("\n\n")}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A code span whatever the text holds: its fence is longer than any run of backticks within. */
function code(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 ? " " : "";
  return `${fence}${padding}${value.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ⏎ ")}${padding}${fence}`;
}

/** Running text, in which code spans stay and nothing else of Markdown or HTML is read. */
function text(value: string): string {
  return value.replaceAll(/[\\<>|*_#[\]]/g, "\\$&").replaceAll("\n", " ");
}
