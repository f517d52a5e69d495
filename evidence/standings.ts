/** What evidence is: how findings stand after a run, and which divergences were foretold. */

import type { Divergence } from "../protocol/comparison.ts";
import type { Finding } from "../protocol/findings.ts";

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
