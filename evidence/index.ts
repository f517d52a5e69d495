/**
 * Evidence: what a run showed about findings, and findings about what a run showed. Pure, for every face: values of
 * protocol/ in, values out.
 */

import { type Comparison, type Divergence, type DivergenceKind, wasStopped } from "../protocol/comparison.ts";
import type { Finding } from "../protocol/findings.ts";
import { bears, mayBear, type Run, showing } from "./bearing.ts";
import { loadedAmong } from "./places.ts";
import type { DivergenceEvidence, Evidence, FindingEvidence, Standing } from "./standings.ts";

export { essenceOf } from "./essence.ts";
export { isLoaded, joined, loadedAmong } from "./places.ts";
export type { DivergenceEvidence, Evidence, FindingEvidence, Standing } from "./standings.ts";
export { STANDINGS } from "./standings.ts";
export { type Testimony, testimonyOn, witnessedFindings, witnessedHints, witnessedHover } from "./witness.ts";

/** What comes of something that differs; it needs no finding of its own where one foretold the cause. */
const CONSEQUENCES: ReadonlySet<DivergenceKind> = new Set(["exception", "result", "output", "exit", "memory"]);

/**
 * `findings`: those of the script's files. Findings of files that the run did not load are passed over. `files`: those
 * that are known beside the findings', to tell modules of the same name apart.
 */
export function evidenceOf(
  findings: readonly Finding[],
  comparison: Comparison,
  files: readonly string[] = [],
): Evidence {
  const loaded = new Set(loadedAmong(new Set([...files, ...findings.map(({ file }) => file)]), comparison));
  const own = findings.filter(({ file }) => loaded.has(file));
  const told = own.filter(isOfCause);
  const sure = new Map(told.map((finding) => [finding, comparison.divergences.filter((row) => bears(finding, row))]));
  const view = { run: runOf(comparison), explained: explainedBy([...sure.values()].flat(), comparison) };
  const causes = told.map((finding) => evidenceFor(finding, sure.get(finding) ?? [], view));
  const rest = own.filter((finding) => !isOfCause(finding)).map((finding) => evidenceForDefault(finding, causes, view));
  const byFinding = new Map([...causes, ...rest].map((each) => [each.finding, each]));
  return {
    findings: own.map((finding) => byFinding.get(finding)!),
    divergences: comparison.divergences.map((divergence) => evidenceForRow(divergence, causes)),
  };
}

/** `default-method-change` says that something differs, by what the other rules say: it foretells nothing of its own. */
function isOfCause({ rule }: Finding): boolean {
  return rule !== "default-method-change";
}

/** A run, and those of its divergences that some finding surely foretold. */
interface View {
  readonly run: Run;
  readonly explained: ReadonlySet<Divergence>;
}

function runOf(comparison: Comparison): Run {
  return { comparison, methods: new Set(Object.keys(comparison.legs)) };
}

function explainedBy(sure: readonly Divergence[], { divergences }: Comparison): ReadonlySet<Divergence> {
  return new Set(sure.length > 0 ? [...sure, ...divergences.filter(({ kind }) => CONSEQUENCES.has(kind))] : []);
}

function evidenceForRow(divergence: Divergence, causes: readonly FindingEvidence[]): DivergenceEvidence {
  const confirmed = causes.filter(({ standing }) => standing === "confirmed");
  const direct = confirmed.filter((each) => each.divergences.includes(divergence));
  const indirect = CONSEQUENCES.has(divergence.kind) ? confirmed : [];
  const findings = (direct.length > 0 ? direct : indirect).map(({ finding }) => finding);
  return { divergence, foreseen: findings.length > 0, findings };
}

function evidenceFor(finding: Finding, sure: readonly Divergence[], { run, explained }: View): FindingEvidence {
  const told = (standing: Standing, reason: string, divergences: readonly Divergence[] = []): FindingEvidence => ({
    finding,
    standing,
    reason,
    divergences,
  });
  const { divergences, background, legs } = run.comparison;
  if (!areComparable(legs)) return told("not-reachable", "The runs could not be compared.");
  const possible = divergences.filter((row) => mayBear(finding, row));
  const shown = showing(finding, run);
  const borne = [...sure, ...possible.filter((row) => !explained.has(row))];
  if (shown.confirmed && sure.length === 0) return told("confirmed", shown.confirmed);
  if (borne.length > 0) return told("confirmed", `The runs differ in ${named(borne)}.`, borne);
  if (shown.unreachable) return told("not-reachable", shown.unreachable);
  if (possible.length > 0) {
    return told("not-reachable", `The runs differ in ${named(possible)}, which other findings explain already.`);
  }
  const unread = background.filter((row) => bears(finding, row));
  if (unread.length > 0) {
    return told("not-reachable", `The processes differ in ${named(unread)}, and none that was started reads it.`);
  }
  return told("not-seen", "The runs came to it and show no difference.");
}

/** It stands or falls with what the other rules say of the same script. */
function evidenceForDefault(finding: Finding, causes: readonly FindingEvidence[], { run }: View): FindingEvidence {
  const { divergences, legs } = run.comparison;
  const told = (standing: Standing, reason: string) => ({ finding, standing, reason, divergences: [] });
  if (!areComparable(legs)) return told("not-reachable", "The runs could not be compared.");
  if (divergences.length > 0) return { ...told("confirmed", `The runs differ in ${named(divergences)}.`), divergences };
  if (causes.some(({ standing }) => standing === "not-seen")) {
    return told("not-seen", "The runs came to what it rests on and show no difference.");
  }
  return told("not-reachable", "What it rests on did not show in these runs.");
}

function areComparable(legs: Comparison["legs"]): boolean {
  return !Object.values(legs).some((leg) => leg.void || wasStopped(leg) || leg.outcome === "unsupported");
}

function named(rows: readonly Divergence[]): string {
  return [...new Set(rows.map(({ kind, name }) => (kind === "output" ? "their output" : `\`${name}\``)))].join(", ");
}
