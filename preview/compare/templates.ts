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

/** Where chance stands in a line. Neither can be a part of a line that was printed. */
const ANY_NUMBER = "\u0000#";
const ANY_TEXT = "\u0000*";

export class Templates {
  #templates: Parts[] = [];
  /** Made of the templates when they are first asked. */
  #patterns: readonly (readonly [string, RegExp])[] | undefined;

  /** `first` and `second`: the lines that only one of the two runs printed. */
  learn(first: readonly string[], second: readonly string[]): void {
    // Lines that differ in numbers alone, then those of equally many words.
    const rest = this.#pair(first, second, piecesOf, formOf);
    this.#pair(rest.first, rest.second, wordsOf, (words) => String(words.length));
    this.#patterns = undefined;
  }

  /** The line with what is chance in it taken out: equal for two lines that differ by chance alone. */
  canonical(line: string): string {
    this.#patterns ??= this.#templates.map((template) => [template.join(""), patternOf(template)] as const);
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
    let template = laid(a, b);
    if (!isTelling(template) || this.#templates.length >= MOST_TEMPLATES) return;
    // Several runs of one noisy line show more of its noise than two: what they have in common is what is fixed.
    const others = this.#templates.filter((other) => {
      const both = agreed(template, other);
      if (both && isTelling(both)) template = both;
      return both === undefined || !isTelling(both);
    });
    this.#templates = [...others, template];
  }
}

function laid(a: Parts, b: Parts): Parts {
  const isShuffled = a.toSorted().join("\n") === b.toSorted().join("\n");
  return a.map((part, at) => {
    const other = b[at]!;
    const areNumbers = IS_NUMBER.test(part) && IS_NUMBER.test(other);
    // Numbers in another order: then each may stand anywhere among them.
    if (areNumbers && (isShuffled || part !== other)) return ANY_NUMBER;
    return part === other ? part : ANY_TEXT;
  });
}

/** One template for both, or undefined where something is fixed in both and not the same. */
function agreed(a: Parts, b: Parts): Parts | undefined {
  if (a.length !== b.length) return undefined;
  const isChance = (part: string) => part === ANY_NUMBER || part === ANY_TEXT;
  const parts = a.map((part, at) => {
    const other = b[at]!;
    if (part === other) return part;
    if (part === ANY_TEXT || other === ANY_TEXT) return ANY_TEXT;
    return isChance(part) || isChance(other) ? ANY_NUMBER : undefined;
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** Numbers may stand alone; where words are chance, something must be left by which the line is known. */
function isTelling(template: Parts): boolean {
  return !template.includes(ANY_TEXT) || template.some((part) => HAS_LETTER.test(part));
}

function patternOf(template: Parts): RegExp {
  const chance: Readonly<Record<string, string>> = { [ANY_NUMBER]: NUMBER, [ANY_TEXT]: "\\S+" };
  return new RegExp(`^${template.map((part) => chance[part] ?? escaped(part)).join("")}$`);
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
