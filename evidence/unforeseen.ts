/** A divergence that no rule foretold, as a finding of the run's own: on the line that reads it, or else sets it. */

import type { Divergence } from "../protocol/comparison.ts";
import { type Finding, type Range, UNFORESEEN } from "../protocol/findings.ts";
import { START_METHODS, TARGETS } from "../protocol/methods.ts";
import type { InlineHint } from "../protocol/report.ts";
import type { SourceRef } from "../protocol/trace.ts";
import { isSameFile, namesIn } from "./places.ts";
import type { Evidence } from "./standings.ts";
import { hintOf, inWords, tableOf } from "./wording.ts";

export interface Unforeseen {
  readonly finding: Finding;
  readonly row: Divergence;
}

/** Those of a file. `file`: the path by which findings name it; `text`: what it held when it was run. */
export function unforeseenIn(file: string, text: string, { divergences }: Evidence): Unforeseen[] {
  const lines = text.split(/\r\n|\r|\n/);
  return divergences.flatMap(({ divergence: row, foreseen }) => {
    const at = row.read ?? row.set;
    if (foreseen || row.varies || !at || !isSameFile(file, at.file)) return [];
    const range = rangeOf(row, at, lines);
    return range ? [{ row, finding: findingOf(row, file, range) }] : [];
  });
}

export function unforeseenHint({ finding, row }: Unforeseen): InlineHint {
  return { position: finding.range.end, text: hintOf(row), tooltip: finding.message, finding: true };
}

/** Markdown for a hover; the message stands above it already. */
export function unforeseenSection({ row }: Unforeseen): string {
  return [`**Seen in the preview.** No rule foretold it.`, tableOf([row])].filter(Boolean).join("\n\n");
}

/** The row's name on its line, or all that the line holds. Undefined where the text has no such line. */
function rangeOf({ name }: Divergence, { line }: SourceRef, lines: readonly string[]): Range | undefined {
  const text = lines[line - 1];
  if (text === undefined || text.trim() === "") return undefined;
  const [word] = namesIn(name);
  const found = word === undefined ? undefined : wholeWord(word).exec(text);
  const start = found ? found.index : text.length - text.trimStart().length;
  const end = start + (found ? found[0].length : text.trim().length);
  return { start: { line: line - 1, column: start }, end: { line: line - 1, column: end } };
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d_])${word}(?![\\p{L}\\d_])`, "u");
}

function findingOf(row: Divergence, file: string, range: Range): Finding {
  const { name: rule, code, severity } = UNFORESEEN;
  const methods = START_METHODS.filter((method) => row[method] !== undefined);
  const others = methods.filter((method) => row[method] !== row[methods[0]!]);
  const targets = Object.values(TARGETS).filter(({ defaultMethod }) => others.includes(defaultMethod));
  return {
    ...{ file, range, rule, code, severity },
    message: `Seen in the preview, in ${row.process}: ${inWords(row)}. ${row.why}`,
    symbol: row.name,
    methods: others,
    targets: targets.map(({ name }) => name),
    sees: { fork: row.fork ?? "", spawn: row.spawn ?? "", forkserver: row.forkserver ?? "" },
    related: [],
  };
}
