/**
 * Lines that threads of one process have glued together. `print` writes a line and its end one after the other, so two
 * threads may leave `ab` and an empty line where another run has `a` and `b`.
 */

/** One line of a place, as it was printed, and without its noise. */
export interface ReadLine {
  readonly process: string | null;
  readonly shown: string;
  readonly clean: string;
}

/** Beyond these, lines are left as they are. */
const MOST_KNOWN = 1000;
const LONGEST = 2000;

/** One place of several runs: what is glued in one of them and stands apart in another is taken apart. */
export function takenApart(runs: readonly (readonly ReadLine[])[]): readonly (readonly ReadLine[])[] {
  const empties = runs.map((lines) => lines.filter(isEmpty).length);
  const fewest = Math.min(...empties);
  if (empties.every((count) => count === fewest)) return runs;
  const sets = runs.map((lines) => new Set(lines.map(({ clean }) => clean)));
  const known = [...new Set(sets.flatMap((lines) => [...lines]))].filter((line) => line !== "");
  if (known.length > MOST_KNOWN) return runs;
  return runs.map((lines, at) => {
    const others = sets.filter((_, index) => index !== at);
    return ungluedRun(lines, empties[at]! - fewest, (line) =>
      others.some((of) => of.has(line)) ? undefined : partsOf(line, known),
    );
  });
}

/** `spare`: how many empty lines more than another run it has; each glue leaves one. */
function ungluedRun(
  lines: readonly ReadLine[],
  spare: number,
  apart: (line: string) => readonly string[] | undefined,
): readonly ReadLine[] {
  let removed = 0;
  const whole = lines.flatMap((line): ReadLine[] => {
    const parts = spare > removed ? apart(line.clean) : undefined;
    if (!parts || removed + parts.length - 1 > spare) return [line];
    removed += parts.length - 1;
    return parts.map((part) => ({ process: line.process, shown: part, clean: part }));
  });
  return whole.filter((line) => !isEmpty(line) || removed-- <= 0);
}

const isEmpty = ({ clean }: ReadLine) => clean === "";

/** The line as two or more of the known ones, or undefined. */
function partsOf(line: string, known: readonly string[]): readonly string[] | undefined {
  if (line.length > LONGEST) return undefined;
  /** At each place, the part that ends there on the way from the beginning. */
  const endings = new Map<number, string>();
  for (let at = 0; at < line.length; at++) {
    if (at > 0 && !endings.has(at)) continue;
    for (const part of known) {
      const end = at + part.length;
      if (part !== line && !endings.has(end) && line.startsWith(part, at)) endings.set(end, part);
    }
  }
  const parts: string[] = [];
  for (let end = line.length; end > 0; end -= parts[0]!.length) {
    const part = endings.get(end);
    if (part === undefined) return undefined;
    parts.unshift(part);
  }
  return parts;
}
