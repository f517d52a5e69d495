/** What an editor shows of a file besides its findings: hints, start sites, the main guard. */

import type { Finding, Range } from "../protocol/findings.ts";
import { HINT_ROOM, hintText, shortened } from "../protocol/hintText.ts";
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

function hintOf({ sees, range, message }: Finding): InlineHint {
  return { position: range.end, text: beside(sees), tooltip: message, finding: true };
}

/** `fork: args.input │ spawn: 0`; what all have alike, once; forkserver only where it differs from spawn. */
function beside({ fork, spawn, forkserver }: Finding["sees"]): string {
  if (fork === spawn && fork === forkserver) return shortened(fork, HINT_ROOM);
  const server = forkserver === spawn ? [] : [["forkserver: ", forkserver] as const];
  return hintText([["fork: ", fork], ["spawn: ", spawn], ...server]);
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
    // A class that nobody in sight makes objects of is made one of at no place of the text.
    if (site.chunk.document !== document || site.span.end === 0) continue;
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
