/** All fixes, best first: those that mend before the one that silences. */

import type { Finding, Fix, TextEdit } from "../../protocol/findings.ts";
import { overlapping } from "./edits.ts";
import type { FixContext, FixMaker } from "./fix.ts";
import { handOverAsArgument } from "./hand-over-as-argument.ts";
import { handOverToWorkers } from "./hand-over-to-workers.ts";
import { hoistToModuleLevel } from "./hoist-to-module-level.ts";
import { makeSpawnExplicit } from "./make-spawn-explicit.ts";
import { moveEffectUnderGuard } from "./move-effect-under-guard.ts";
import { moveOutOfGuard } from "./move-out-of-guard.ts";
import { suppress } from "./suppress.ts";
import { wrapInMainGuard } from "./wrap-in-main-guard.ts";

export const FIXES: readonly FixMaker[] = [
  wrapInMainGuard,
  hoistToModuleLevel,
  moveOutOfGuard,
  handOverAsArgument,
  handOverToWorkers,
  moveEffectUnderGuard,
  makeSpawnExplicit,
  suppress,
];

/** A file of more programs than these is nobody's script: to try a fix on all of them would take too long. */
const MAX_PROGRAMS = 20;

/** What would be found in the programs after the edits; `undefined` where the text could not be read any more. */
export type Trial = (edits: readonly TextEdit[]) => readonly Finding[] | undefined;

/**
 * The fixes to offer for a finding, best first. Each was tried: with its edits the finding is gone, and nothing is
 * found that was not there before.
 */
export function fixesFor(finding: Finding, context: FixContext, trial: Trial): readonly Fix[] {
  const mayMend = context.entries.length <= MAX_PROGRAMS;
  const makers = FIXES.filter(({ rules }) => rules === "all" || (mayMend && rules.includes(finding.rule)));
  return makers.flatMap((maker) => {
    const proposals = maker.propose(finding, context);
    const sound = proposals.filter(({ edits }) => !overlapping(edits));
    const holding = sound.find((fix) => maker === suppress || mends(finding, context.findings, trial(fix.edits)));
    return holding ? [holding] : [];
  });
}

function mends(finding: Finding, before: readonly Finding[], after: readonly Finding[] | undefined): boolean {
  if (!after) return false;
  const [then, now] = [counted(before), counted(after)];
  const own = keyOf(finding);
  if ((now.get(own) ?? 0) >= (then.get(own) ?? 0)) return false;
  return [...now].every(([key, count]) => count <= (then.get(key) ?? 0));
}

/** Lines move with an edit; the rule, the file and the name stay. */
const keyOf = ({ rule, file, symbol }: Finding) => `${rule} ${file} ${symbol}`;

function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of findings) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}
