/** What an editor shows of a file besides its findings: hints, start sites, the main guard. */

import type { Finding, Range } from "../protocol/findings.ts";
import type { FileReport, InlineHint, StartSite } from "../protocol/report.ts";
import { crossingsOf, inShort } from "./crossings.ts";
import { isWithin } from "./hover.ts";
import type { ProgramFacts } from "./processes/facts.ts";
import { outcomeOf } from "./python/conditions/guard.ts";
import { RULES } from "./rules/index.ts";
import type { SourceDocument } from "./syntax/document.ts";

export function reportOf(
  document: SourceDocument,
  findings: readonly Finding[],
  facts: readonly ProgramFacts[],
): FileReport {
  // A file that starts nothing needs no look at its guard, and so no parsing.
  const mainGuard = facts.length > 0 ? guardOf(document) : undefined;
  return {
    findings,
    hints: [...findings.filter(isHinted).map(hintOf), ...crossingHints(document, findings, facts)],
    startSites: startSitesOf(document, facts),
    ...(mainGuard && { mainGuard }),
  };
}

/** What only sums up others has their hints; of a comment a child sees nothing. */
const isHinted = ({ methods, rule }: Finding) => methods.length > 0 && !SUMS_UP.has(rule);

const SUMS_UP: ReadonlySet<string> = new Set(
  RULES.filter(({ restsOnOthers }) => restsOnOthers).map(({ name }) => name),
);

/** `fork: args.input │ spawn: 0`, and forkserver only where it differs from spawn. */
function hintOf({ sees, range, message }: Finding): InlineHint {
  const parts = [`fork: ${sees.fork}`, `spawn: ${sees.spawn}`];
  if (sees.forkserver !== sees.spawn) parts.push(`forkserver: ${sees.forkserver}`);
  return { position: range.end, text: parts.join(" │ "), tooltip: message, finding: true };
}

/** Hints of what crosses, where no finding has more to say. */
function crossingHints(
  document: SourceDocument,
  findings: readonly Finding[],
  facts: readonly ProgramFacts[],
): InlineHint[] {
  return crossingsOf(document, facts)
    .filter(({ range }) => !findings.some((each) => isWithin(each.range, range)))
    .map((each) => ({
      position: each.range.end,
      text: inShort(each),
      tooltip: `How \`${each.symbol}\` gets to the child`,
      finding: false,
    }));
}

function startSitesOf(document: SourceDocument, facts: readonly ProgramFacts[]): StartSite[] {
  const sites = new Map<string, StartSite>();
  for (const { site, what } of facts.flatMap((each) => each.sites)) {
    if (site.chunk.document !== document) continue;
    const range = document.range(site.chunk, site.span);
    sites.set(`${range.start.line}:${range.start.column}`, { range, what });
  }
  return [...sites.values()].sort(
    (one, other) => one.range.start.line - other.range.start.line || one.range.start.column - other.range.start.column,
  );
}

/** The condition of the first main guard at the module's own level. */
function guardOf(document: SourceDocument): Range | undefined {
  for (const chunk of document.chunks) {
    for (const each of chunk.body) {
      if (each.kind !== "If") continue;
      const { holds } = outcomeOf(each.test);
      if (holds === "parent" || holds === "child") return document.range(chunk, each.test);
    }
  }
  return undefined;
}
