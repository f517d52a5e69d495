/**
 * Lines that read differently in two runs under one method: what in them is fixed, and what is chance.
 *
 * A script's own noise (random numbers, the order of a set, a counter that races) has no form that could be known
 * beforehand. Two runs of one method show it: lines that only one of them printed are laid upon each other, and where
 * they part there stands chance.
 */

/** Numbers; words, with the digits in them (`item3`, `9f86d081`); white space; every other character by itself. */
const PIECES = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\d_])|[\p{L}\d_]+|\s+|[^\p{L}\d_\s]/gu;
const NUMBER = "-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?";
const IS_NUMBER = new RegExp(`^${NUMBER}$`);
const WORDS = /\s+|\S+/g;
const HAS_LETTER = /\p{L}/u;

/** Beyond this many lines of one form, each is laid upon the one in its place, not upon the likest. */
const MOST_TO_CHOOSE_FROM = 100;
/** Noise of more forms than these is not looked through. */
const MOST_TEMPLATES = 200;

type Parts = readonly string[];

export class Templates {
  /** By what is fixed in them, with a sign where chance stands. */
  readonly #patterns = new Map<string, RegExp>();

  /** `first` and `second`: the lines that only one of the two runs printed. */
  learn(first: readonly string[], second: readonly string[]): void {
    // Lines that differ in numbers alone, then those of equally many words.
    const rest = this.#pair(first, second, piecesOf, formOf);
    this.#pair(rest.first, rest.second, wordsOf, (words) => String(words.length));
  }

  /** The line with what is chance in it taken out: equal for two lines that differ by chance alone. */
  canonical(line: string): string {
    for (const [text, pattern] of this.#patterns) if (pattern.test(line)) return text;
    return line;
  }

  /** Lays lines of one form upon each other and gives back those that found no partner. */
  #pair(
    first: readonly string[],
    second: readonly string[],
    partsOf: (line: string) => Parts,
    form: (parts: Parts) => string,
  ) {
    const waiting = new Map<string, Parts[]>();
    for (const parts of second.map(partsOf)) waiting.set(form(parts), [...(waiting.get(form(parts)) ?? []), parts]);
    const alone: string[] = [];
    for (const line of first) {
      const parts = partsOf(line);
      const partner = takeLikest(parts, waiting.get(form(parts)) ?? []);
      if (partner) this.#add(parts, partner);
      else alone.push(line);
    }
    return { first: alone, second: [...waiting.values()].flat().map((parts) => parts.join("")) };
  }

  #add(a: Parts, b: Parts): void {
    const fixed = a.filter((part, at) => part === b[at]);
    const isNumeric = a.every((part, at) => part === b[at] || (IS_NUMBER.test(part) && IS_NUMBER.test(b[at]!)));
    // Where words are chance, something must be left by which the line is known.
    if (!isNumeric && !fixed.some((part) => HAS_LETTER.test(part))) return;
    const text = a.map((part, at) => (part === b[at] ? part : "\u0000")).join("");
    if (this.#patterns.has(text) || this.#patterns.size >= MOST_TEMPLATES) return;
    const chance = (part: string, other: string) => (IS_NUMBER.test(part) && IS_NUMBER.test(other) ? NUMBER : "\\S+");
    const source = a.map((part, at) => (part === b[at] ? escaped(part) : chance(part, b[at]!))).join("");
    this.#patterns.set(text, new RegExp(`^${source}$`));
  }
}

const piecesOf = (line: string): Parts => line.match(PIECES) ?? [];
const wordsOf = (line: string): Parts => line.match(WORDS) ?? [];

/** Equal for lines that differ in their numbers alone. */
function formOf(pieces: Parts): string {
  return pieces.map((piece) => (IS_NUMBER.test(piece) ? "#" : piece)).join("");
}

function takeLikest(line: Parts, candidates: Parts[]): Parts | undefined {
  if (candidates.length > MOST_TO_CHOOSE_FROM) return candidates.shift();
  let best = 0;
  for (const [at, candidate] of candidates.entries()) {
    if (likeness(line, candidate) > likeness(line, candidates[best]!)) best = at;
  }
  return candidates.splice(best, 1)[0];
}

function likeness(a: Parts, b: Parts): number {
  return a.filter((part, at) => part === b[at]).length;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
