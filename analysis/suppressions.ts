/** Suppression comments: `# forkcast: ignore[rule, …]` on a line, `# forkcast: ignore-file[…]` for a file. */

import type { Finding } from "../protocol/findings.ts";
import type { SourceDocument } from "./syntax/document.ts";

const DIRECTIVE = /#\s*forkcast:\s*(ignore|ignore-file)\b\s*(?:\[([^\]]*)\])?/g;

interface Directive {
  /** Absent for a whole file. */
  readonly line?: number;
  /** Names or codes; empty for all rules. */
  readonly rules: readonly string[];
}

/** The findings that no comment of the document silences. */
export function suppress(findings: readonly Finding[], document: SourceDocument): Finding[] {
  const directives = directivesOf(document);
  return findings.filter((finding) => !directives.some((each) => silences(each, finding)));
}

function directivesOf(document: SourceDocument): Directive[] {
  return document.comments.flatMap(({ start, end }) =>
    [...document.text.slice(start, end).matchAll(DIRECTIVE)].map(([, form, list = ""]): Directive => {
      const rules = list
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "");
      return form === "ignore-file" ? { rules } : { line: document.position(start).line, rules };
    }),
  );
}

function silences({ line, rules }: Directive, finding: Finding): boolean {
  const { start, end } = finding.range;
  if (line !== undefined && line !== start.line && line !== end.line) return false;
  return rules.length === 0 || rules.includes(finding.rule) || rules.includes(finding.code);
}
