/** From the rules' drafts to findings: placed in files, held against the targets, each said once. */

import type { Finding, Location } from "../protocol/findings.ts";
import type { TargetName } from "../protocol/methods.ts";
import type { RuleSeverities } from "../protocol/settings.ts";
import type { ProgramFacts } from "./processes/facts.ts";
import { possibleMethods, troubledTargets } from "./processes/methods.ts";
import type { Site } from "./python/values.ts";
import { RULES } from "./rules/index.ts";
import type { Draft, Rule, Said } from "./rules/rule.ts";

/** The findings of one program, for the targets that matter; what is off is not looked for. */
export function findingsOf(
  programs: readonly ProgramFacts[],
  targets: readonly TargetName[],
  chosen: RuleSeverities = {},
): readonly Finding[] {
  const rules = RULES.filter(({ name }) => chosen[name] !== "off");
  const drafts = programs.flatMap((facts) => saidOf(facts, rules));
  return rules.flatMap((rule) => {
    const said = new Set<string>();
    return drafts.flatMap(({ rule: by, draft }): Finding[] => {
      if (by !== rule) return [];
      const finding = placed(rule, draft, targets);
      const key = draft.once ?? `${finding.file}:${finding.range.start.line}:${finding.symbol}`;
      if (said.has(key) || finding.targets.length === 0 || finding.methods.length === 0) return [];
      said.add(key);
      return [finding];
    });
  });
}

/** What all rules say of one run of a program; those that rest on others are asked last. */
function saidOf(facts: ProgramFacts, rules: readonly Rule[]): readonly Said[] {
  const ask = (rule: Rule, said: readonly Said[]) => rule.check(facts, said).map((draft) => ({ rule, draft }));
  const said = rules.filter((rule) => !rule.restsOnOthers).flatMap((rule) => ask(rule, []));
  return [...said, ...rules.filter((rule) => rule.restsOnOthers).flatMap((rule) => ask(rule, said))];
}

function placed(rule: Rule, draft: Draft, targets: readonly TargetName[]): Finding {
  const methods = draft.targets
    ? draft.trouble
    : draft.starts.flatMap((start) => possibleMethods(start, draft.trouble));
  const troubled = draft.targets ?? draft.starts.flatMap((start) => troubledTargets(start, draft.trouble, targets));
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
