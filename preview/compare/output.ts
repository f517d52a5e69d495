/** Output: what the main process printed, and what its children did, as lines that only one method's run shows. */

import type { StartMethod } from "../../protocol/methods.ts";
import { CHILDREN, type Counted, Outputs, type Printed, type Repeated } from "./printed.ts";
import { areDifferent, type Legs, perMethod, type Row } from "./rows.ts";

const SHOWN_LINE = 160;
const SHOWN_LINES = 6;

/**
 * A row for each stream of the main process and of the child processes. Without a known cause (`caused` false) another
 * order of words is the order of a set, and how often a process repeats a line is how long it waits.
 */
export function outputRows(legs: Legs, repeated: readonly Repeated[], caused: boolean): Row[] {
  const outputs = new Outputs([...legs.values(), ...repeated.flat()], caused);
  const canonical = outputs.canonical(repeated);
  const runs = new Map(
    [...legs].map(([method, leg]) => {
      const controls = repeated.filter(([repeatedLeg]) => repeatedLeg === leg).map(([, control]) => control);
      return [method, [leg, ...controls].map((run) => outputs.places(run, canonical))] as const;
    }),
  );
  const places = new Set([...runs.values()].flat().flatMap((of) => [...of.keys()]));
  return [...places].sort(mainFirst).flatMap((place) => {
    const printed = new Map(
      [...runs].map(([method, all]) => [method, all.map((of) => of.get(place) ?? NOTHING)] as const),
    );
    return placeRow(place, printed, caused) ?? [];
  });
}

const NOTHING: Counted = new Map();

const mainFirst = (a: string, b: string) => Number(b.startsWith("main")) - Number(a.startsWith("main"));

/** `runs`: under each method the leg's lines, and then those of its controls. */
function placeRow(place: string, runs: ReadonlyMap<StartMethod, readonly Counted[]>, caused: boolean): Row | undefined {
  const [who = "", stream = ""] = place.split("|");
  const counted = new Map([...runs].map(([method, [leg = NOTHING]]) => [method, leg] as const));
  const lines = [...new Set([...counted.values()].flatMap((of) => [...of.keys()]))];
  const differing = lines.filter((line) => {
    const ranges = [...runs.values()].map((all) => rangeOf(all.map((of) => of.get(line)?.count ?? 0)));
    return (
      areApart(ranges) &&
      (caused ||
        !isWaiting(
          who,
          [...counted.values()].map((of) => of.get(line)),
        ))
    );
  });
  if (differing.length === 0 || (!caused && isShare([...counted.values()], differing))) return undefined;
  return {
    kind: "output",
    name: who === CHILDREN ? `child ${stream}` : stream,
    process: who,
    texts: perMethod(counted, (of) => textOf(of, new Set(differing))),
    why: `What the ${who} ${who.startsWith("main") ? "prints" : "print"} is not the same.`,
    noticeable: true,
    uncertain: true,
  };
}

const NUMBER = /\d+(?:\.\d+)?/g;

/**
 * The lines differ in their numbers only, and these add up to the same: `a took 12`, `b took 8`. How workers share what
 * there is to do is chance, and those who start later get less of it.
 */
function isShare(counted: readonly Counted[], differing: readonly string[]): boolean {
  const told = counted.map((of) => differing.flatMap((line) => Array<string>(of.get(line)?.count ?? 0).fill(line)));
  const forms = told.map((lines) =>
    lines
      .map((line) => line.replaceAll(NUMBER, "#"))
      .sort()
      .join("\n"),
  );
  const sums = told.map((lines) =>
    lines
      .join(" ")
      .match(NUMBER)
      ?.reduce((sum, digits) => sum + Number(digits), 0),
  );
  return told.every((lines) => lines.length > 1) && !areDifferent(forms) && !areDifferent(sums);
}

type Range = readonly [least: number, most: number];

function rangeOf(counts: readonly number[]): Range {
  return [Math.min(...counts), Math.max(...counts)];
}

/** How often a line is printed may vary, and yet be another number under each method, whatever the run. */
function areApart(ranges: readonly Range[]): boolean {
  return Math.max(...ranges.map(([least]) => least)) > Math.min(...ranges.map(([, most]) => most));
}

/**
 * Under every method as many processes print the line, and one of them again and again. Of the programs that the script
 * runs nobody knows how many there were, so that each line may be another one's.
 */
function isWaiting(who: string, printed: readonly (Printed | undefined)[]): boolean {
  if (who === CHILDREN && printed.some((each) => each?.writers.has(null))) return false;
  const writers = printed.map((each) => each?.writers.size ?? 0);
  const repeats = printed.some((each) => each && each.count > each.writers.size);
  return repeats && !writers.includes(0) && !areDifferent(writers);
}

function textOf(lines: Counted, differing: ReadonlySet<string>): string {
  const own = [...lines].filter(([line]) => differing.has(line)).map(([, printed]) => printed);
  if (own.length === 0) return lines.size === 0 ? "nothing" : "nothing more";
  const shown = own.slice(0, SHOWN_LINES).map(({ shown, count }) => (count === 1 ? "" : `${count} × `) + cut(shown));
  const rest = own.length - SHOWN_LINES;
  if (rest > 0) shown.push(rest === 1 ? "… 1 more line" : `… ${rest} more lines`);
  return shown.join("\n");
}

function cut(text: string): string {
  return text.length > SHOWN_LINE ? `${text.slice(0, SHOWN_LINE - 1)}…` : text;
}
