/** What each process printed, as lines that can be compared: without noise, and without what chance made of them. */

import type { LegModel } from "../trace/model.ts";
import { linesOf } from "./lines.ts";
import { cleanerFor } from "./noise.ts";
import { Templates } from "./templates.ts";

export interface Printed {
  /** As first seen, with its noise. */
  readonly shown: string;
  count: number;
}

/** Lines by what is compared of them, in the order in which they first appeared: between processes it is chance. */
export type Counted = Map<string, Printed>;

/** The lines of each place: `main process|stdout`. */
export type Places = ReadonlyMap<string, Counted>;

/** What pairs of runs under one method showed to be chance in the output. */
export interface VaryingLines {
  /** What is compared of a line that is there already cleaned. */
  readonly canonical: (place: string, line: string) => string;
  /** Lines that are not even printed equally often: `place|line`. */
  readonly unsteady: ReadonlySet<string>;
}

export const NOTHING_VARIES: VaryingLines = { canonical: (_, line) => line, unsteady: new Set() };

/** How lines are read: `orderTells` is whether one that holds the same words in another order is another line. */
export interface Reading {
  readonly attributed: boolean;
  readonly orderTells: boolean;
  readonly varying: VaryingLines;
}

/** Two runs under one method. */
export type Repeated = readonly [LegModel, LegModel];

/** What of the output differs between two runs under one method. */
export function varyingLines(repeated: readonly Repeated[], reading: Reading): VaryingLines {
  const templates = new Map<string, Templates>();
  for (const [a, b] of repeated.map((pair) => pair.map((leg) => placesOf(leg, reading)) as [Places, Places])) {
    for (const place of new Set([...a.keys(), ...b.keys()])) {
      const learned = templates.get(place) ?? new Templates();
      templates.set(place, learned);
      const [x, y] = [a.get(place) ?? new Map(), b.get(place) ?? new Map()];
      learned.learn(onlyIn(x, y), onlyIn(y, x));
    }
  }
  const canonical = (place: string, line: string) => templates.get(place)?.canonical(line) ?? line;
  const steady = { ...reading, varying: { canonical, unsteady: new Set<string>() } };
  const unsteady = repeated.flatMap((pair) => {
    const [a, b] = pair.map((leg) => placesOf(leg, steady)) as [Places, Places];
    return [...countsThatDiffer(a, b), ...countsThatDiffer(b, a)];
  });
  return { canonical, unsteady: new Set(unsteady) };
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
export function isAttributed({ output }: LegModel): boolean {
  return output.length === 0 || output.some(({ process }) => process !== null);
}

export function placesOf(leg: LegModel, { attributed, orderTells, varying }: Reading): Places {
  const clean = cleanerFor(leg);
  const places = new Map<string, Counted>();
  for (const { process, stream, text } of linesOf(leg)) {
    const who = attributed ? (process === "main" ? "main process" : "child processes") : "all processes";
    const place = `${who}|${stream}`;
    const line = varying.canonical(place, orderTells ? clean(text) : orderless(clean(text)));
    if (varying.unsteady.has(`${place}|${line}`)) continue;
    const lines = places.get(place) ?? new Map<string, Printed>();
    places.set(place, lines);
    const known = lines.get(line);
    if (known) known.count++;
    else lines.set(line, { shown: text, count: 1 });
  }
  return places;
}

/** Words with digits in them stay in their places: they may be tokens, and then they are chance themselves. */
const WORD = /(?<![\p{L}\d_.])\p{L}[\p{L}_.]*(?![\p{L}\d_])/gu;

/** The line with its words in the order of the alphabet; what is no word stays in its place. */
function orderless(line: string): string {
  const words = (line.match(WORD) ?? []).sort();
  return line.replace(WORD, () => words.shift() ?? "");
}
