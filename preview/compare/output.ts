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
  const varying = outputs.varying(repeated);
  const printed = new Map([...legs].map(([method, leg]) => [method, outputs.places(leg, varying)] as const));
  const places = new Set([...printed.values()].flatMap((of) => [...of.keys()]));
  return [...places].sort(mainFirst).flatMap((place) => {
    const counted = new Map([...printed].map(([method, of]) => [method, of.get(place) ?? new Map()] as const));
    return placeRow(place, counted, caused) ?? [];
  });
}

const mainFirst = (a: string, b: string) => Number(b.startsWith("main")) - Number(a.startsWith("main"));

function placeRow(place: string, counted: ReadonlyMap<StartMethod, Counted>, caused: boolean): Row | undefined {
  const [who = "", stream = ""] = place.split("|");
  const lines = [...new Set([...counted.values()].flatMap((of) => [...of.keys()]))];
  const differing = lines.filter((line) => {
    const printed = [...counted.values()].map((of) => of.get(line));
    return areDifferent(printed.map((each) => each?.count ?? 0)) && (caused || !isWaiting(who, printed));
  });
  if (differing.length === 0) return undefined;
  return {
    kind: "output",
    name: stream,
    process: who,
    texts: perMethod(counted, (of) => textOf(of, new Set(differing))),
    why: `What the ${who} ${who.startsWith("main") ? "prints" : "print"} is not the same.`,
    noticeable: true,
    uncertain: true,
  };
}

/**
 * Under every method as many processes print the line, and one of them again and again. Of the programs that the script
 * runs nobody knows how many there were, so that each line may be another one's.
 */
function isWaiting(who: string, printed: readonly (Printed | undefined)[]): boolean {
  if (who === CHILDREN && printed.some((each) => each?.writers.has(null))) return false;
  const writers = printed.map((each) => each?.writers.size ?? 0);
  return (
    !writers.includes(0) && !areDifferent(writers) && printed.some((each) => each && each.count > each.writers.size)
  );
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
