/** What each process printed, as lines that can be compared: without noise, and without what chance made of them. */

import type { LegModel } from "../trace/model.ts";
import { type ReadLine, takenApart } from "./glued.ts";
import { linesOf } from "./lines.ts";
import { cleanerFor } from "./noise.ts";
import { Templates } from "./templates.ts";

/** Where all of them are one place: they, and the programs that the script runs. */
export const CHILDREN = "child processes";

export interface Printed {
  /** As first seen, with its noise. */
  readonly shown: string;
  readonly writers: Set<string | null>;
  count: number;
}

/** Lines by what is compared of them, in the order in which they first appeared: between processes it is chance. */
export type Counted = Map<string, Printed>;

/** The lines of each place: `main process|stdout`. */
export type Places = ReadonlyMap<string, Counted>;

/** What is compared of a line that is cleaned already. */
export type Canonical = (place: string, line: string) => string;

/** Two runs under one method. */
export type Repeated = readonly [LegModel, LegModel];

/** The lines of each place of one run. */
type Read = ReadonlyMap<string, readonly ReadLine[]>;

/**
 * The output of runs that are compared with each other. `caused`: whether something is known to differ that the output
 * may depend on.
 */
export class Outputs {
  readonly #read: ReadonlyMap<LegModel, Read>;
  readonly #caused: boolean;

  constructor(legs: readonly LegModel[], caused: boolean) {
    const attributed = legs.every(isAttributed);
    const runs = new Map([...new Set(legs)].map((leg) => [leg, readOf(leg, attributed)] as const));
    this.#read = ungluedRuns(runs);
    this.#caused = caused;
  }

  /** Learns from runs under one method what within lines is chance. */
  canonical(repeated: readonly Repeated[]): Canonical {
    const templates = new Map<string, Templates>();
    const asItIs: Canonical = (_, line) => line;
    for (const [first, second] of repeated) {
      const [a, b] = [this.places(first, asItIs), this.places(second, asItIs)];
      for (const place of new Set([...a.keys(), ...b.keys()])) {
        const learned = templates.get(place) ?? new Templates();
        templates.set(place, learned);
        const [x, y] = [a.get(place) ?? new Map(), b.get(place) ?? new Map()];
        learned.learn(onlyIn(x, y), onlyIn(y, x));
      }
    }
    return (place, line) => templates.get(place)?.canonical(line) ?? line;
  }

  places(leg: LegModel, canonical: Canonical): Places {
    const places = new Map<string, Counted>();
    for (const [place, read] of this.#read.get(leg) ?? []) {
      const lines = new Map<string, Printed>();
      for (const { process, shown, clean } of read) {
        const line = canonical(place, this.#caused ? clean : orderless(clean));
        const known = lines.get(line) ?? { shown, writers: new Set(), count: 0 };
        known.count++;
        known.writers.add(process);
        lines.set(line, known);
      }
      places.set(place, lines);
    }
    return places;
  }
}

function onlyIn(these: Counted, others: Counted): string[] {
  return [...these.keys()].filter((line) => !others.has(line));
}

/** Windows cannot tell which process wrote what. */
function isAttributed({ output }: LegModel): boolean {
  return output.length === 0 || output.some(({ process }) => process !== null);
}

function readOf(leg: LegModel, attributed: boolean): Read {
  const clean = cleanerFor(leg);
  const places = new Map<string, ReadLine[]>();
  for (const { process, stream, text } of linesOf(leg)) {
    const who = attributed ? (process === "main" ? "main process" : CHILDREN) : "all processes";
    const lines = places.get(`${who}|${stream}`) ?? [];
    places.set(`${who}|${stream}`, lines);
    lines.push({ process, shown: text, clean: clean(text) });
  }
  return places;
}

function ungluedRuns(runs: ReadonlyMap<LegModel, Read>): ReadonlyMap<LegModel, Read> {
  const places = new Set([...runs.values()].flatMap((read) => [...read.keys()]));
  const apart = [...places].map((place) => {
    const lines = takenApart([...runs.values()].map((read) => read.get(place) ?? []));
    return [place, lines] as const;
  });
  return new Map(
    [...runs.keys()].map((leg, at) => [leg, new Map(apart.map(([place, lines]) => [place, lines[at] ?? []]))]),
  );
}

/** Words with digits in them stay in their places: they may be tokens, and then they are chance themselves. */
const WORD = /(?<![\p{L}\d_.])\p{L}[\p{L}_.]*(?![\p{L}\d_])/gu;

/** The line with its words in the order of the alphabet; what is no word stays in its place. */
function orderless(line: string): string {
  const words = (line.match(WORD) ?? []).sort();
  return line.replace(WORD, () => words.shift() ?? "");
}
