/**
 * Evidence: what a run showed about findings, and findings about what a run showed. Pure, for every face: values of
 * protocol/ in, values out.
 */

import { type Comparison, type Divergence, type DivergenceKind, wasStopped } from "../protocol/comparison.ts";
import type { Finding } from "../protocol/findings.ts";
import { bears, type Run, showing } from "./bearing.ts";
import { belongsTo } from "./places.ts";

export const STANDINGS = ["confirmed", "not-seen", "not-reachable"] as const;
/**
 * confirmed: the run shows what the finding foretold. not-seen: the run came to it, and it did not show. not-reachable:
 * the run did not come to it, or it is of a kind that no comparison can show.
 */
export type Standing = (typeof STANDINGS)[number];

export interface FindingEvidence {
  readonly finding: Finding;
  readonly standing: Standing;
  /** The divergences that confirm it: some rules are confirmed by how the runs ended, without one. */
  readonly divergences: readonly Divergence[];
  /** A sentence. */
  readonly reason: string;
}

export interface DivergenceEvidence {
  readonly divergence: Divergence;
  readonly foreseen: boolean;
  /** The findings that foretold it, or what it comes of. */
  readonly findings: readonly Finding[];
}

export interface Evidence {
  readonly findings: readonly FindingEvidence[];
  readonly divergences: readonly DivergenceEvidence[];
}

/** What comes of something that differs; it needs no finding of its own where one foretold the cause. */
const CONSEQUENCES: ReadonlySet<DivergenceKind> = new Set(["exception", "result", "output", "exit", "memory"]);

/** `findings`: those of the script's files. Findings of files that the run did not load are passed over. */
export function evidenceOf(findings: readonly Finding[], comparison: Comparison): Evidence {
  const run: Run = { comparison, methods: new Set(Object.keys(comparison.legs)) };
  const told = findings.filter((finding) => belongsTo(finding, comparison)).map((finding) => evidenceFor(finding, run));
  const confirmed = telling(told).filter(({ standing }) => standing === "confirmed");
  return {
    findings: told,
    divergences: comparison.divergences.map((divergence) => {
      const direct = confirmed.filter((each) => each.divergences.includes(divergence));
      const indirect = CONSEQUENCES.has(divergence.kind) ? confirmed : [];
      const foretelling = (direct.length > 0 ? direct : indirect).map(({ finding }) => finding);
      return { divergence, foreseen: foretelling.length > 0, findings: foretelling };
    }),
  };
}

/** `default-method-change` says that something differs, by what the other rules say: it foretells nothing of its own. */
function telling(findings: readonly FindingEvidence[]): readonly FindingEvidence[] {
  return findings.filter(({ finding }) => finding.rule !== "default-method-change");
}

function evidenceFor(finding: Finding, run: Run): FindingEvidence {
  const { comparison } = run;
  const legs = Object.values(comparison.legs);
  const told = (standing: Standing, reason: string, divergences: readonly Divergence[] = []): FindingEvidence => ({
    finding,
    standing,
    reason,
    divergences,
  });
  if (legs.some((leg) => leg.void || wasStopped(leg) || leg.outcome === "unsupported")) {
    return told("not-reachable", "The runs could not be compared.");
  }
  const divergences = comparison.divergences.filter((row) => bears(finding, row));
  if (divergences.length > 0) return told("confirmed", `The runs differ in ${named(divergences)}.`, divergences);
  const shown = showing(finding, run);
  if (shown.confirmed) return told("confirmed", shown.confirmed);
  if (shown.unreachable) return told("not-reachable", shown.unreachable);
  const background = comparison.background.filter((row) => bears(finding, row));
  if (background.length > 0) {
    return told("not-reachable", `The processes differ in ${named(background)}, and none that was started reads it.`);
  }
  return told("not-seen", "The runs came to it and show no difference.");
}

function named(rows: readonly Divergence[]): string {
  return [...new Set(rows.map(({ kind, name }) => (kind === "output" ? "their output" : `\`${name}\``)))].join(", ");
}
