/** Output: what the main process printed, and what its children did, as lines that only one method's run shows. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { LegModel } from "../trace/model.ts";
import { linesOf } from "./lines.ts";
import { cleanerFor } from "./noise.ts";
import { areDifferent, type Legs, perMethod, type Row } from "./rows.ts";
import { Templates } from "./templates.ts";

interface Printed {
  /** As first seen, with its noise. */
  readonly shown: string;
  count: number;
}

/** Lines by what is compared of them, in the order in which they first appeared: between processes it is chance. */
type Counted = Map<string, Printed>;

/** The lines of each place: `main process|stdout`. */
type Places = ReadonlyMap<string, Counted>;

const SHOWN_LINE = 160;
const SHOWN_LINES = 6;

/** What two runs under one method showed to be chance in the output. */
export interface VaryingLines {
  /** What is compared of a line that is there already cleaned. */
  readonly canonical: (place: string, line: string) => string;
  /** Lines that are not even printed equally often: `place|line`. */
  readonly unsteady: ReadonlySet<string>;
}

export const NOTHING_VARIES: VaryingLines = { canonical: (_, line) => line, unsteady: new Set() };

/**
 * A row for each stream of the main process and of the child processes. `orderTells`: whether a line that holds the
 * same words in another order is another line; without a known cause it is the order of a set.
 */
export function outputRows(legs: Legs, varying: VaryingLines, orderTells: boolean): Row[] {
  const attributed = [...legs.values()].every(isAttributed);
  const printed = new Map([...legs].map(([method, leg]) => [method, placesOf(leg, attributed, varying)] as const));
  const places = new Set([...printed.values()].flatMap((of) => [...of.keys()]));
  return [...places].sort(mainFirst).flatMap((place) => {
    const counted = new Map([...printed].map(([method, of]) => [method, of.get(place) ?? new Map()] as const));
    return placeRow(place, counted, orderTells) ?? [];
  });
}

/** `first` and `control`: two runs under one method. */
export function varyingLines(first: LegModel, control: LegModel): VaryingLines {
  const attributed = [first, control].every(isAttributed);
  const [a, b] = [first, control].map((leg) => placesOf(leg, attributed, NOTHING_VARIES)) as [Places, Places];
  const templates = new Map<string, Templates>();
  for (const place of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(place) ?? new Map(), b.get(place) ?? new Map()];
    const learned = new Templates();
    learned.learn(onlyIn(x, y), onlyIn(y, x));
    templates.set(place, learned);
  }
  const canonical = (place: string, line: string) => templates.get(place)?.canonical(line) ?? line;
  const steady = { canonical, unsteady: new Set<string>() };
  const [c, d] = [first, control].map((leg) => placesOf(leg, attributed, steady)) as [Places, Places];
  return { canonical, unsteady: new Set([...countsThatDiffer(c, d), ...countsThatDiffer(d, c)]) };
}

function onlyIn(these: Counted, others: Counted): string[] {
  return [...these.keys()].filter((line) => !others.has(line));
}

function countsThatDiffer(these: Places, others: Places): string[] {
  return [...these].flatMap(([place, lines]) =>
    [...lines].flatMap(([line, { count }]) =>
      others.get(place)?.get(line)?.count === count ? [] : [`${place}|${line}`],
    ),
  );
}

/** Windows cannot tell which process wrote what. */
function isAttributed({ output }: LegModel): boolean {
  return output.length === 0 || output.some(({ process }) => process !== null);
}

function placesOf(leg: LegModel, attributed: boolean, varying: VaryingLines): Places {
  const clean = cleanerFor(leg);
  const places = new Map<string, Counted>();
  for (const { process, stream, text } of linesOf(leg)) {
    const who = attributed ? (process === "main" ? "main process" : "child processes") : "all processes";
    const place = `${who}|${stream}`;
    const line = varying.canonical(place, clean(text));
    if (varying.unsteady.has(`${place}|${line}`)) continue;
    const lines = places.get(place) ?? new Map<string, Printed>();
    places.set(place, lines);
    const known = lines.get(line);
    if (known) known.count++;
    else lines.set(line, { shown: text, count: 1 });
  }
  return places;
}

const mainFirst = (a: string, b: string) => Number(b.startsWith("main")) - Number(a.startsWith("main"));

function placeRow(place: string, counted: ReadonlyMap<StartMethod, Counted>, orderTells: boolean): Row | undefined {
  const [who = "", stream = ""] = place.split("|");
  const differing = differingLines([...counted.values()], orderTells);
  if (differing.size === 0) return undefined;
  return {
    kind: "output",
    name: stream,
    process: who,
    texts: perMethod(counted, (lines) => textOf(lines, differing)),
    why: `What the ${who} ${who.startsWith("main") ? "prints" : "print"} is not the same.`,
    noticeable: true,
    uncertain: true,
  };
}

function differingLines(counted: readonly Counted[], orderTells: boolean): ReadonlySet<string> {
  const lines = new Set(counted.flatMap((of) => [...of.keys()]));
  const differing = [...lines].filter((line) => areDifferent(counted.map((of) => of.get(line)?.count ?? 0)));
  if (orderTells) return new Set(differing);
  const totals = new Map<string, number[]>();
  for (const line of differing) {
    const sums = totals.get(sortedWords(line)) ?? counted.map(() => 0);
    totals.set(
      sortedWords(line),
      counted.map((of, at) => sums[at]! + (of.get(line)?.count ?? 0)),
    );
  }
  return new Set(differing.filter((line) => areDifferent(totals.get(sortedWords(line))!)));
}

function sortedWords(line: string): string {
  return (line.match(/[\p{L}\d_.]+|\S/gu) ?? []).sort().join(" ");
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
