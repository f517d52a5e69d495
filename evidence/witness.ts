/** Joins what the analysis says of a file with what runs showed there: in hints, messages and hovers. */

import type { Comparison } from "../protocol/comparison.ts";
import type { Finding, Position, Range } from "../protocol/findings.ts";
import type { FileReport, Hover, InlineHint } from "../protocol/report.ts";
import { isSameFinding } from "./places.ts";
import type { Evidence, FindingEvidence } from "./standings.ts";
import { type Unforeseen, unforeseenHint, unforeseenIn, unforeseenSection } from "./unforeseen.ts";
import { hintOf, sectionOf, seen, sentenceOf, tellingRow } from "./wording.ts";

/** What one run showed in one file; it holds as long as the file has the text that was run. */
export interface Testimony {
  readonly comparison: Comparison;
  readonly findings: readonly FindingEvidence[];
  readonly unforeseen: readonly Unforeseen[];
}

/** `file`: the path by which findings name it; `text`: what it held when it was run. */
export function testimonyOn(file: string, text: string, evidence: Evidence, comparison: Comparison): Testimony {
  const findings = evidence.findings.filter(({ finding }) => finding.file === file);
  return { comparison, findings, unforeseen: unforeseenIn(file, text, evidence) };
}

/** The findings with what the runs showed; of several the last one that says something of a finding counts. */
export function witnessedFindings(findings: readonly Finding[], testimonies: readonly Testimony[]): Finding[] {
  return [
    ...findings.map((finding) => withSentence(finding, evidenceFor(finding, testimonies)?.evidence)),
    ...testimonies.flatMap(({ unforeseen }) => unforeseen.map(({ finding }) => finding)),
  ];
}

/** The report's hints with what the runs showed. */
export function witnessedHints({ findings, hints }: FileReport, testimonies: readonly Testimony[]): InlineHint[] {
  return [
    ...hints.map((hint) => {
      const finding = findings.find((each) => isHintOf(hint, each));
      return finding ? withEvidence(hint, evidenceFor(finding, testimonies)?.evidence) : hint;
    }),
    ...testimonies.flatMap(({ unforeseen }) => unforeseen.map(unforeseenHint)),
  ];
}

/** The hover with what the runs showed of what it explains, or of what nobody foresaw at that place. */
export function witnessedHover(
  hover: Hover | undefined,
  findings: readonly Finding[],
  testimonies: readonly Testimony[],
  position: Position,
): Hover | undefined {
  const told = findings
    .filter(({ range }) => contains(range, position))
    .flatMap((finding) => {
      const found = evidenceFor(finding, testimonies);
      return found ? [sectionOf(found.evidence, found.comparison)] : [];
    });
  const untold = testimonies
    .flatMap((each) => each.unforeseen)
    .filter(({ finding }) => contains(finding.range, position));
  const range = hover?.range ?? untold[0]?.finding.range;
  const sections = [...(hover ? [hover.markdown] : []), ...told, ...untold.map(unforeseenSection)];
  return range && { range, markdown: sections.join("\n\n") };
}

function evidenceFor(
  finding: Finding,
  testimonies: readonly Testimony[],
): { readonly evidence: FindingEvidence; readonly comparison: Comparison } | undefined {
  for (const { findings, comparison } of testimonies.toReversed()) {
    const evidence = findings.find((each) => isSameFinding(each.finding, finding));
    if (evidence) return { evidence, comparison };
  }
  return undefined;
}

function withSentence(finding: Finding, evidence: FindingEvidence | undefined): Finding {
  const sentence = evidence && sentenceOf(evidence);
  return sentence === undefined ? finding : { ...finding, message: `${finding.message}\n${sentence}` };
}

/** A finding's hint stands at its end, and has its message. */
function isHintOf(hint: InlineHint, { range: { end }, message }: Finding): boolean {
  const { line, column } = hint.position;
  return hint.finding && line === end.line && column === end.column && hint.tooltip === message;
}

function withEvidence(hint: InlineHint, evidence: FindingEvidence | undefined): InlineHint {
  if (evidence === undefined) return hint;
  const sentence = sentenceOf(evidence);
  const tooltip = `${hint.tooltip}\n${sentence ?? evidence.reason}`;
  if (sentence === undefined) return { ...hint, tooltip };
  const row = tellingRow(evidence);
  return { ...hint, text: row ? hintOf(row) : seen(hint.text), tooltip };
}

function contains({ start, end }: Range, { line, column }: Position): boolean {
  const after = line > start.line || (line === start.line && column >= start.column);
  const before = line < end.line || (line === end.line && column <= end.column);
  return after && before;
}
