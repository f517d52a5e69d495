/** What a run showed, in the words of an editor: beside the code, in a message, in a hover. */

import type { Comparison, Divergence } from "../protocol/comparison.ts";
import { HINT_ROOM, hintText, shortened } from "../protocol/hintText.ts";
import { START_METHODS, type StartMethod } from "../protocol/methods.ts";
import { isAt, isSymbol } from "./places.ts";
import type { FindingEvidence } from "./standings.ts";

/** A value within a sentence or a table. */
const SHORT = 40;
const SEEN = "✓seen";
/** Rows of a hover. */
const MANY = 4;

/** What each method's processes had; a method is left out where it was not run. */
type Values = readonly (readonly [StartMethod, string])[];

/** `fork 2 │ spawn 0 ✓seen` */
export function hintOf(row: Divergence): string {
  const values = withoutRepetition(valuesOf(row));
  const labelled = values.map(([method, value]) => [`${method} `, value] as const);
  return seen(hintText(labelled, HINT_ROOM - seen("").length));
}

/** What was foretold, and that it was seen: said first where the end would be cut off. */
export function seen(hint: string): string {
  const whole = `${hint} ${SEEN}`;
  return whole.length <= HINT_ROOM ? whole : `${SEEN} ${hint}`;
}

/** `` `argcopy` was 2 under fork, 0 under spawn `` */
export function inWords(row: Divergence): string {
  const values = valuesOf(row).map(([method, value]) => `${shortened(value, SHORT)} under ${method}`);
  return `\`${row.name}\`${row.kind === "exception" ? ":" : " was"} ${values.join(", ")}`;
}

/** The divergence that shows best what the finding is about; undefined where it shows in something else. */
export function tellingRow({ finding, divergences }: FindingEvidence): Divergence | undefined {
  const own = divergences.filter((row) => isSymbol(finding.symbol, row.name, row.module));
  return own[0] ?? divergences.find(({ read }) => isAt({ ...finding, related: [] }, read));
}

/** The sentence that a finding's message ends with; undefined where a run has nothing to say of it there. */
export function sentenceOf(evidence: FindingEvidence): string | undefined {
  if (evidence.standing !== "confirmed") return undefined;
  const row = tellingRow(evidence);
  return `Confirmed by preview: ${row ? `${inWords(row)}.` : evidence.reason}`;
}

/** Markdown: how the finding fared in the run, and what its processes had. */
export function sectionOf({ standing, divergences, reason }: FindingEvidence, comparison: Comparison): string {
  const way = `${Object.keys(comparison.legs).join(" and ")} with Python ${comparison.python.version}`;
  switch (standing) {
    case "confirmed":
      return [`**✓ Confirmed by preview** (${way}).`, tableOf(divergences) || reason].join("\n\n");
    case "not-seen":
      return `**Not seen in the preview** (${way}). ${reason}`;
    case "not-reachable":
      return `**The preview could not tell** (${way}). ${reason}`;
  }
}

/** Rows of one line each, as a table; empty where there is none. */
export function tableOf(rows: readonly Divergence[]): string {
  const shown = rows.filter((row) => valuesOf(row).every(([, value]) => !value.includes("\n"))).slice(0, MANY);
  const methods = START_METHODS.filter((method) => shown.some((row) => row[method] !== undefined));
  if (shown.length === 0) return "";
  const lines = shown.map((row) => [
    `${inCode(row.name)} of ${row.process}`,
    ...methods.map((method) => (row[method] === undefined ? "" : inCode(row[method]))),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const head = ["Seen", ...methods];
  return [line(head), `|${head.map(() => "---|").join("")}`, ...lines.map(line)].join("\n");
}

function valuesOf(row: Divergence): Values {
  return START_METHODS.flatMap((method) => {
    const value = row[method];
    return value === undefined ? [] : [[method, value] as const];
  });
}

/** Forkserver is said only where it differs from spawn. */
function withoutRepetition(values: Values): Values {
  const spawn = values.find(([method]) => method === "spawn")?.[1];
  return values.filter(([method, value]) => method !== "forkserver" || value !== spawn);
}

/** Text of the script as inline code that cannot break out of a table. */
function inCode(text: string): string {
  const short = shortened(text, SHORT);
  const fence = short.includes("`") ? "``" : "`";
  return `${fence}${short.replaceAll("|", "\\|")}${fence}`;
}
