/** What a hover says: of a finding what a child has on each target, elsewhere how something gets to a child. */

import { type Finding, type Position, type Range, ruleUrl } from "../protocol/findings.ts";
import { TARGET_NAMES, TARGETS } from "../protocol/methods.ts";
import type { Hover } from "../protocol/report.ts";
import { adviceFor } from "./advice.ts";
import type { Crossing, Way } from "./crossings.ts";
import { methodOn } from "./processes/methods.ts";

/**
 * The innermost of what stands under the cursor; findings before anything else that is as small. Their messages are not
 * repeated: an editor shows them above.
 */
export function hoverAt(
  findings: readonly Finding[],
  crossings: readonly Crossing[],
  position: Position,
): Hover | undefined {
  const here = findings.filter(({ range, methods }) => methods.length > 0 && contains(range, position));
  const crossing = crossings.find((each) => contains(each.range, position));
  const [first] = here;
  if (crossing && here.every((each) => isWithin(crossing.range, each.range) && !isWithin(each.range, crossing.range))) {
    return { range: crossing.range, markdown: ofCrossing(crossing) };
  }
  return first && { range: first.range, markdown: here.map(ofFinding).join("\n\n---\n\n") };
}

/** Whether a range stands within another, or is the same. */
export function isWithin(inner: Range, outer: Range): boolean {
  return contains(outer, inner.start) && contains(outer, inner.end);
}

function contains({ start, end }: Range, { line, column }: Position): boolean {
  const after = line > start.line || (line === start.line && column >= start.column);
  const before = line < end.line || (line === end.line && column <= end.column);
  return after && before;
}

function ofFinding({ sees, symbol, rule, code }: Finding): string {
  const rows = TARGET_NAMES.map((name) => {
    const { label, defaultMethod } = TARGETS[name];
    return [label, defaultMethod, inCode(sees[defaultMethod])];
  });
  const advice = adviceFor(rule);
  const link = `[${code} ${rule}](${ruleUrl(rule)})`;
  return [
    table(["Where", "Default method", `${inCode(symbol)} in a child`], rows),
    ...(advice ? [`**How to fix:** ${advice}`] : []),
    link,
  ].join("\n\n");
}

const EXPLAINED: Readonly<Record<Way, string>> = {
  inherited: "inherited with the parent's memory",
  pickled: "pickled: the child gets a copy",
  "by name": "by its name: the child imports its module",
  "cannot be pickled": "cannot be pickled",
};

/** A script that names its method gets that on every target that has it. */
function ofCrossing({ symbol, ways, start }: Crossing): string {
  const rows = TARGET_NAMES.map((name) => {
    const method = methodOn(start, name);
    const { label } = TARGETS[name];
    return [label, method ?? "none", method ? EXPLAINED[ways[method]] : `has no ${start.method}`];
  });
  return table(["Where", start.method ? "Method" : "Default method", `How ${inCode(symbol)} gets to the child`], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** Text of the script as inline code that cannot break out of a table. */
function inCode(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text.replaceAll("|", "\\|")}${fence}`;
}
