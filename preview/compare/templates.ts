/**
 * Lines that read differently in two runs under one method: what in them is fixed, and what is chance.
 *
 * A script's own noise (random numbers, the order of a set, a counter that races) has no form that could be known
 * beforehand. Two runs of one method show it: lines that only one of them printed are laid upon each other, and where
 * they part there stands chance.
 */

/** A piece of a line, or where chance stands: `number` for what was a number in both runs. */
type Piece = string | { readonly chance: "number" | "text" };
type Template = readonly Piece[];

/** Numbers; words, with the digits in them (`item3`, `9f86d081`); white space; every other character by itself. */
const PIECES = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\d_])|[\p{L}\d_]+|\s+|[^\p{L}\d_\s]/gu;
const IS_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const IS_WORD = /^[\p{L}_]/u;

/** Beyond this many lines of one form, each is laid upon the one in its place, not upon the likest. */
const MOST_TO_CHOOSE_FROM = 100;

export class Templates {
  readonly #byLength = new Map<number, Template[]>();
  readonly #known = new Set<string>();

  /** `first` and `second`: the lines that only one of the two runs printed. */
  learn(first: readonly string[], second: readonly string[]): void {
    const rest = this.#pair(first.map(piecesOf), second.map(piecesOf), formOf);
    this.#pair(rest.first, rest.second, (pieces) => String(pieces.length));
  }

  /** The line with what is chance in it taken out: equal for two lines that differ by chance alone. */
  canonical(line: string): string {
    if (this.#known.size === 0) return line;
    const pieces = piecesOf(line);
    const template = this.#byLength.get(pieces.length)?.find((each) => matches(each, pieces));
    return template ? textOf(template) : line;
  }

  /** Lays lines of one form upon each other and gives back those that found no partner. */
  #pair(first: readonly Line[], second: readonly Line[], form: (line: Line) => string) {
    const waiting = groupedBy(second, form);
    const alone: Line[] = [];
    for (const line of first) {
      const candidates = waiting.get(form(line));
      const partner = candidates && takeLikest(line, candidates);
      if (partner) this.#add(laid(line, partner));
      else alone.push(line);
    }
    return { first: alone, second: [...waiting.values()].flat() };
  }

  #add(template: Template): void {
    if (!isTelling(template) || this.#known.has(textOf(template))) return;
    this.#known.add(textOf(template));
    this.#byLength.set(template.length, [...(this.#byLength.get(template.length) ?? []), template]);
  }
}

type Line = readonly string[];

function groupedBy(lines: readonly Line[], keyOf: (line: Line) => string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}

function piecesOf(line: string): Line {
  return line.match(PIECES) ?? [];
}

/** Equal for lines that differ in their numbers alone. */
function formOf(line: Line): string {
  return line.map((piece) => (IS_NUMBER.test(piece) ? "#" : piece)).join("");
}

function takeLikest(line: Line, candidates: Line[]): Line | undefined {
  if (candidates.length > MOST_TO_CHOOSE_FROM) return candidates.shift();
  let best = 0;
  for (const [at, candidate] of candidates.entries()) {
    if (likeness(line, candidate) > likeness(line, candidates[best]!)) best = at;
  }
  return candidates.splice(best, 1)[0];
}

function likeness(a: Line, b: Line): number {
  return a.filter((piece, at) => piece === b[at]).length;
}

function laid(a: Line, b: Line): Template {
  return a.map((piece, at) => {
    const other = b[at]!;
    if (piece === other) return piece;
    return { chance: IS_NUMBER.test(piece) && IS_NUMBER.test(other) ? "number" : "text" };
  });
}

/** Numbers may stand alone; where words are chance, something must be left by which the line is known. */
function isTelling(template: Template): boolean {
  const isFixed = template.some((piece) => typeof piece === "string" && IS_WORD.test(piece));
  return isFixed || template.every((piece) => typeof piece === "string" || piece.chance === "number");
}

function matches(template: Template, line: Line): boolean {
  return template.every((piece, at) => {
    if (typeof piece === "string") return piece === line[at];
    return piece.chance === "text" || IS_NUMBER.test(line[at]!);
  });
}

function textOf(template: Template): string {
  return template.map((piece) => (typeof piece === "string" ? piece : "\u0000")).join("");
}
