/** From the rules' drafts to findings: placed in files, held against the targets, each said once. */

import type { Finding, Location } from "../protocol/findings.ts";
import type { TargetName } from "../protocol/methods.ts";
import type { ProgramFacts } from "./processes/facts.ts";
import { possibleMethods, troubledTargets } from "./processes/methods.ts";
import type { Site } from "./python/values.ts";
import { RULES } from "./rules/index.ts";
import type { Draft, Rule } from "./rules/rule.ts";

/** The findings of one program, for the targets that matter. */
export function findingsOf(programs: readonly ProgramFacts[], targets: readonly TargetName[]): readonly Finding[] {
  return RULES.flatMap((rule) => {
    const said = new Set<string>();
    return programs.flatMap(rule.check).flatMap((draft): Finding[] => {
      const finding = placed(rule, draft, targets);
      const key = draft.once ?? `${finding.file}:${finding.range.start.line}:${finding.symbol}`;
      if (said.has(key) || finding.targets.length === 0 || finding.methods.length === 0) return [];
      said.add(key);
      return [finding];
    });
  });
}

function placed(rule: Rule, draft: Draft, targets: readonly TargetName[]): Finding {
  const methods = draft.starts.flatMap((start) => possibleMethods(start, draft.trouble));
  const troubled = draft.starts.flatMap((start) => troubledTargets(start, draft.trouble, targets));
  return {
    rule: rule.name,
    code: rule.code,
    severity: draft.severity ?? rule.severity,
    message: draft.message,
    symbol: draft.symbol,
    methods: draft.trouble.filter((each) => methods.includes(each)),
    targets: targets.filter((each) => troubled.includes(each)),
    sees: draft.sees,
    related: draft.related.map(({ site, message }) => ({ ...locationOf(site), message })),
    ...locationOf(draft.site),
  };
}

function locationOf({ chunk, span }: Site): Location {
  return { file: chunk.document.file, range: chunk.document.range(chunk, span) };
}
