/** Compares what a checker reported with what the corpus expects: by rule, on the exact line. */

import { type Case, CLEAN, type Expectation } from "./cases.ts";

/** A reported finding; `file` is relative to the corpus, `line` 1-based. */
export interface Reported {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly symbol: string;
  readonly message: string;
}

export interface Score {
  readonly hits: readonly Expectation[];
  /** Expected, and reported neither on its line nor on an alternative. */
  readonly misses: readonly Expectation[];
  /** Reported, and neither expected nor an alternative. */
  readonly falseAlarms: readonly Reported[];
  /** Reported where the corpus takes no side: a second report of what already counts, see `isEcho`. */
  readonly tolerated: readonly Reported[];
}

/** Files that belong to no case are an error of the caller: their findings are false alarms. */
export function score(cases: readonly Case[], reported: readonly Reported[]): Score {
  const total = { hits: [] as Expectation[], misses: [] as Expectation[], falseAlarms: [] as Reported[] };
  const tolerated: Reported[] = [];
  const strangers = new Set(reported);
  for (const item of cases) {
    const here = reported.filter(({ file }) => item.files.includes(file));
    for (const finding of here) strangers.delete(finding);
    const part = scoreCase(item, here);
    total.hits.push(...part.hits);
    total.misses.push(...part.misses);
    total.falseAlarms.push(...part.falseAlarms);
    tolerated.push(...part.tolerated);
  }
  return { ...total, falseAlarms: [...total.falseAlarms, ...strangers], tolerated };
}

function scoreCase(item: Case, reported: readonly Reported[]): Score {
  const open = [...reported];
  const take = (places: readonly Expectation[], wanted: Expectation): boolean => {
    const candidates = open.filter((finding) => places.some((place) => isAt(finding, place)));
    const found = candidates.find(({ symbol }) => symbol === wanted.symbol) ?? candidates[0];
    if (found === undefined) return false;
    open.splice(open.indexOf(found), 1);
    return true;
  };
  const exact = item.expected.filter((expectation) => take([expectation], expectation));
  const byAlternative = item.expected
    .filter((expectation) => !exact.includes(expectation))
    .filter((expectation) => take(alternativesOf(item, expectation), expectation));
  const hits = [...exact, ...byAlternative];
  const tolerated = open.filter((finding) => isEcho(item, finding));
  return {
    hits,
    misses: item.expected.filter((expectation) => !hits.includes(expectation)),
    falseAlarms: open.filter((finding) => !tolerated.includes(finding)),
    tolerated,
  };
}

function isAt(finding: Reported, place: Expectation): boolean {
  return finding.file === place.file && finding.line === place.line && finding.rule === place.rule;
}

function alternativesOf(item: Case, expectation: Expectation): Expectation[] {
  return item.alternatives.filter(({ rule }) => rule === expectation.rule);
}

/**
 * A finding that says again what another says: on the alternative line, or `default-method-change` (which holds for
 * every program that diverges and names no method) in a program that has something else to find.
 */
function isEcho(item: Case, finding: Reported): boolean {
  if (item.alternatives.some((place) => isAt(finding, place))) return true;
  const expectsIt = item.expected.some(({ rule }) => rule === "default-method-change");
  return finding.rule === "default-method-change" && item.folder !== CLEAN && !expectsIt;
}

/** Parts of the whole; 1 where there is no whole. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
