/** Evidence of several runs taken together. */

import type { Finding } from "../protocol/findings.ts";
import { type Evidence, type FindingEvidence, STANDINGS, type Standing } from "./standings.ts";

export interface Totals {
  readonly findings: Readonly<Record<Standing, number>>;
  readonly divergences: { readonly foreseen: number; readonly unforeseen: number };
}

/** Each finding once, with the most that any run has shown of it; one that no run's files hold was not reached. */
export function taken(findings: readonly Finding[], runs: readonly Evidence[]): FindingEvidence[] {
  return findings.map((finding) => {
    const told = runs.flatMap((run) => run.findings.filter((each) => each.finding === finding));
    const best = STANDINGS.flatMap((standing) => told.find((each) => each.standing === standing) ?? []);
    const none: FindingEvidence = {
      finding,
      standing: "not-reachable",
      divergences: [],
      reason: "No run loaded its file.",
    };
    return best[0] ?? none;
  });
}

export function totalsOf(findings: readonly FindingEvidence[], runs: readonly Evidence[]): Totals {
  const divergences = runs.flatMap((run) => run.divergences);
  const standing = (which: Standing) => findings.filter((each) => each.standing === which).length;
  return {
    findings: {
      confirmed: standing("confirmed"),
      "not-seen": standing("not-seen"),
      "not-reachable": standing("not-reachable"),
    },
    divergences: {
      foreseen: divergences.filter(({ foreseen }) => foreseen).length,
      unforeseen: divergences.filter(({ foreseen }) => !foreseen).length,
    },
  };
}
