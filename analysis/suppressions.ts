/**
 * Suppression comments: `# forkcast: ignore[rule, …]` on a line, `# forkcast: ignore-file[…]` for a file; and what is
 * wrong with the comments themselves.
 */

import { type Finding, SUPPRESSION_RULES } from "../protocol/findings.ts";
import type { TargetName } from "../protocol/methods.ts";
import { RULES } from "./rules/index.ts";
import { alike } from "./rules/rule.ts";
import type { SourceDocument } from "./syntax/document.ts";

const DIRECTIVE = /#\s*forkcast:\s*(ignore-file|ignore)\b\s*(?:\[([^\]]*)\])?/g;
const MENTIONED = /#\s*forkcast:/;

interface Directive {
  /** Absent for a whole file. */
  readonly line?: number;
  /** Names or codes; empty for all rules. */
  readonly rules: readonly Written[];
  /** The directive itself. */
  readonly whole: Written;
}

/** A piece of a comment, and its offset in the document. */
interface Written {
  readonly text: string;
  readonly offset: number;
}

/** Whether the text has comments for us at all. */
export function hasDirectives({ text }: SourceDocument): boolean {
  return MENTIONED.test(text);
}

/** The findings that no comment of the document silences. */
export function suppress(findings: readonly Finding[], document: SourceDocument): Finding[] {
  const directives = directivesOf(document);
  return findings.filter((finding) => !directives.some((each) => silences(each, finding)));
}

/**
 * Names that are no rule's, and directives that silence nothing.
 *
 * @param all gives all that is found in the file for any target; undefined where too little is known of the programs
 *   that it is part of to call a directive unused
 */
export function findingsOfComments(
  document: SourceDocument,
  all: () => readonly Finding[] | undefined,
  targets: readonly TargetName[],
): Finding[] {
  const directives = directivesOf(document);
  if (directives.length === 0) return [];
  const silenced = all();
  const silencing = directives.filter(({ rules }) => rules.some(({ text }) => OWN.has(text)));
  const found = directives.flatMap((each) => [
    ...each.rules.filter(({ text }) => !KNOWN.has(text)).map((name) => unknownName(document, name, targets)),
    ...(silenced ? unused(each, silenced).map((part) => unusedPart(document, part, targets)) : []),
  ]);
  return found.filter((finding) => !silencing.some((each) => silences(each, finding)));
}

const { unknown: UNKNOWN, unused: UNUSED } = SUPPRESSION_RULES;
const OWN: ReadonlySet<string> = new Set([UNKNOWN, UNUSED].flatMap(({ name, code }) => [name, code]));
const KNOWN: ReadonlySet<string> = new Set([...RULES.flatMap(({ name, code }) => [name, code]), ...OWN]);

function directivesOf(document: SourceDocument): Directive[] {
  // Most texts hold none, and need not be laid out for that.
  if (!hasDirectives(document)) return [];
  return document.comments.flatMap(({ start, end }) =>
    [...document.text.slice(start, end).matchAll(DIRECTIVE)].map((match): Directive => {
      const [text, form, list] = match;
      const whole = { text, offset: start + match.index };
      const rules = list === undefined ? [] : namesIn(list, whole.offset + text.length - list.length - 1);
      return form === "ignore-file" ? { rules, whole } : { line: document.position(start).line, rules, whole };
    }),
  );
}

/** The names of a list that begins at the offset. */
function namesIn(list: string, offset: number): Written[] {
  return [...list.matchAll(/[^\s,][^,]*/g)].map((match) => ({
    text: match[0].trimEnd(),
    offset: offset + match.index,
  }));
}

function silences({ line, rules }: Directive, { range: { start, end }, rule, code }: Finding): boolean {
  if (line !== undefined && line !== start.line && line !== end.line) return false;
  return rules.length === 0 ? !OWN.has(rule) : rules.some(({ text }) => text === rule || text === code);
}

/** The names of a directive that silence nothing; the directive itself where it names none. */
function unused(directive: Directive, silenced: readonly Finding[]): Written[] {
  const idle = (rules: readonly Written[]) => !silenced.some((finding) => silences({ ...directive, rules }, finding));
  if (directive.rules.length === 0) return idle([]) ? [directive.whole] : [];
  return directive.rules.filter((name) => KNOWN.has(name.text) && !OWN.has(name.text) && idle([name]));
}

function unknownName(document: SourceDocument, name: Written, targets: readonly TargetName[]): Finding {
  const like = RULES.find((rule) => rule.name.startsWith(name.text) || name.text.startsWith(rule.name));
  const instead = like ? ` Is \`${like.name}\` meant?` : "";
  const message = `There is no rule \`${name.text}\`, so nothing is silenced by that name.${instead}`;
  return { ...place(document, name, targets), ...inGeneral(UNKNOWN), message };
}

function unusedPart(document: SourceDocument, part: Written, targets: readonly TargetName[]): Finding {
  const message = `\`${part.text}\` silences nothing: there is no such finding here.`;
  return { ...place(document, part, targets), ...inGeneral(UNUSED), message };
}

function inGeneral({ name: rule, code, severity }: (typeof SUPPRESSION_RULES)[keyof typeof SUPPRESSION_RULES]) {
  return { rule, code, severity };
}

/** It is about the text alone: no method is concerned. */
function place(document: SourceDocument, { text, offset }: Written, targets: readonly TargetName[]) {
  const range = { start: document.position(offset), end: document.position(offset + text.length) };
  return { file: document.file, range, symbol: text, methods: [], targets, sees: alike(""), related: [] };
}
