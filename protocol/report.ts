/** What the analysis says of one file: findings, and what an editor draws beside them. Lines and columns 0-based. */

import type { Finding, Position, Range } from "./findings.ts";

/** Text drawn at a position: `fork: args.input │ spawn: 0`. */
export interface InlineHint {
  readonly position: Position;
  readonly text: string;
  readonly tooltip: string;
  /** Whether it belongs to a finding, or only says what crosses. */
  readonly finding: boolean;
}

/** A place where a process, pool or executor is created. */
export interface StartSite {
  readonly range: Range;
  /** `multiprocessing.Pool`, `concurrent.futures.ProcessPoolExecutor`, … */
  readonly what: string;
}

/** A test that pytest or unittest would run. */
export interface TestCase {
  /** Those of its classes, outermost first, and its own. */
  readonly names: readonly string[];
  /** Whether unittest can run it; pytest always can. */
  readonly unittest: boolean;
  /** Whether its own text names something that starts processes; what it calls elsewhere may start some as well. */
  readonly starts: boolean;
  readonly name: Range;
  readonly whole: Range;
}

/** Markdown for whatever stands under the cursor. */
export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

export interface FileReport {
  readonly findings: readonly Finding[];
  readonly hints: readonly InlineHint[];
  readonly startSites: readonly StartSite[];
  /** The condition of the main guard, where there is one. */
  readonly mainGuard?: Range;
}
