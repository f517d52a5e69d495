/** What the processes wrote, as lines, and which of them other legs lack. */

import type { LegReport } from "../../../protocol/comparison.ts";
import type { StartMethod } from "../../../protocol/methods.ts";
import type { Leg } from "./legs.ts";

export interface OutputLine {
  readonly process: string | null;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
  /** Some other leg has fewer lines like this. */
  only: boolean;
}

/**
 * The lines of each leg, in the order in which they ended. Processes run side by side, so an order among them means
 * nothing: lines are matched as a multiset, first with those of the same process, then with any.
 */
export function outputOf(legs: readonly Leg[]): Map<StartMethod, OutputLine[]> {
  const lines = new Map(legs.map(([method, leg]) => [method, linesOf(leg)]));
  for (const mine of lines.values()) {
    for (const theirs of lines.values()) {
      if (mine !== theirs) markMissing(mine, theirs);
    }
  }
  return lines;
}

function linesOf({ output }: LegReport): OutputLine[] {
  const found: OutputLine[] = [];
  const begun = new Map<string, { process: string | null; stream: OutputLine["stream"]; text: string }>();
  for (const { process, stream, text } of output) {
    const key = `${process} ${stream}`;
    const pieces = ((begun.get(key)?.text ?? "") + text).split("\n");
    const rest = pieces.pop()!;
    for (const piece of pieces) found.push({ process, stream, text: piece.replace(/\r$/, ""), only: false });
    if (rest === "") begun.delete(key);
    else begun.set(key, { process, stream, text: rest });
  }
  for (const cut of begun.values()) found.push({ ...cut, only: false });
  return found;
}

/** Marks the lines of `mine` that have no counterpart in `theirs`. */
function markMissing(mine: readonly OutputLine[], theirs: readonly OutputLine[]): void {
  const ofSameProcess = ({ process, text }: OutputLine) => `${process}\0${text}`;
  const [mineLeft, theirsLeft] = unmatched(mine, theirs, ofSameProcess);
  const [missing] = unmatched(mineLeft, theirsLeft, ({ text }) => text);
  for (const line of missing) line.only = true;
}

function unmatched(
  mine: readonly OutputLine[],
  theirs: readonly OutputLine[],
  keyOf: (line: OutputLine) => string,
): [mine: OutputLine[], theirs: OutputLine[]] {
  const open = new Map<string, OutputLine[]>();
  for (const line of theirs) {
    const key = keyOf(line);
    const same = open.get(key);
    if (same) same.push(line);
    else open.set(key, [line]);
  }
  // The first of theirs is taken first, so that what remains is what came later.
  const left = mine.filter((line) => open.get(keyOf(line))?.shift() === undefined);
  return [left, [...open.values()].flat()];
}
