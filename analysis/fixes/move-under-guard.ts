/**
 * Puts statements of a module's own level under its main guard, with all that has to follow them there.
 *
 * What stays outside is what the children need and what is there before anything moved: imports, definitions, and
 * statements that neither use a name that moved nor depend on the order.
 */

import type { TextEdit } from "../../protocol/findings.ts";
import { boundNames } from "../python/names/scopes.ts";
import type { Expr, Span, Stmt } from "../syntax/ast.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { nodesWithin, type TopLevel, topLevelsOf } from "../syntax/paths.ts";
import { childExpressions, childStatements, expressionsOf } from "../syntax/walk.ts";
import { insert, replace } from "./edits.ts";
import { GUARD, type Guard, guardOf, isGuard } from "./guard.ts";
import { indentOf, lineEnd, linesOf, linesToRemove, newlineOf, reindented } from "./layout.ts";
import { namesReadBy, namesReadByDefinition } from "./names.ts";

export interface Seed {
  readonly statement: Stmt;
  /** Whether whatever does something after it has to stay after it. */
  readonly inOrder: boolean;
}

/** A statement that moves, with its lines. */
interface Block extends TopLevel {
  readonly lines: Span;
}

/** The edits; `undefined` where the statements cannot be moved without changing more than that. */
export function movedUnderGuard(document: SourceDocument, seeds: readonly Seed[]): readonly TextEdit[] | undefined {
  const guard = guardOf(document);
  const statements = topLevelsOf(document);
  const moving = followers(statements, seeds);
  if (moving.some(({ node }) => node.kind === "Broken" || definesSomething(node))) return undefined;
  const blocks = moving.flatMap((each): Block[] => {
    const lines = linesOf(document, each);
    return lines ? [{ ...each, lines }] : [];
  });
  if (blocks.length === 0 || blocks.length < moving.length || overlap(blocks)) return undefined;
  if (guard !== "none" && guard !== "unclear") return joined(document, blocks, guard);
  if (isOneRun(statements, blocks)) return [wrapped(document, blocks)];
  return guard === "none" ? [gathered(document, blocks)] : undefined;
}

/** All that moves, in the order of the text; what stands under a guard is there already. */
function followers(statements: readonly TopLevel[], seeds: readonly Seed[]): readonly TopLevel[] {
  const moving: TopLevel[] = [];
  const moved = new Set<string>();
  const bound = new Set<string>();
  let inOrder = false;
  for (const each of statements) {
    const { node } = each;
    const own = boundNames([node]);
    const seed = seeds.find(({ statement }) => statement === node);
    if (!isGuard(node)) {
      const needs = has(moved, own, isDefinition(node) ? namesReadByDefinition(node) : namesReadBy([node]));
      if (seed || needs || (inOrder && !isInert(node, own, bound))) {
        moving.push(each);
        for (const name of own) moved.add(name);
      }
    }
    inOrder ||= seed?.inOrder === true;
    for (const name of own) bound.add(name);
  }
  return moving;
}

const has = (names: ReadonlySet<string>, ...sets: readonly ReadonlySet<string>[]) =>
  sets.some((set) => [...set].some((each) => names.has(each)));

function isDefinition({ kind }: Stmt): boolean {
  return kind === "FunctionDef" || kind === "ClassDef" || kind === "Import" || kind === "ImportFrom";
}

/** Children could not find what is defined under the guard, or imported there. */
function definesSomething(node: Stmt): boolean {
  return nodesWithin(node).some(({ kind }) => kind === "FunctionDef" || kind === "ClassDef");
}

/** Whether it does nothing but bring new names: imports, definitions, plain values. Then it does not matter when. */
function isInert(node: Stmt, own: ReadonlySet<string>, bound: ReadonlySet<string>): boolean {
  if (has(bound, own) && !isDefinition(node)) return false;
  return bindsPlainly(node);
}

function bindsPlainly(node: Stmt): boolean {
  if (isDefinition(node) || node.kind === "Pass") return true;
  const plain = expressionsOf(node).every(isPlain);
  if (node.kind === "Assign") return plain;
  if (node.kind === "Expr") return node.value.kind === "Constant";
  return (node.kind === "If" || node.kind === "Try") && plain && childStatements(node).every(bindsPlainly);
}

function isPlain(node: Expr): boolean {
  if (node.kind === "Call" || node.kind === "Await" || node.kind === "Yield" || node.kind === "Unreadable")
    return false;
  if (node.kind === "Lambda") return true;
  return node.kind !== "Comprehension" && childExpressions(node).every(isPlain);
}

function overlap(blocks: readonly Block[]): boolean {
  return blocks.some(({ lines }, index) => {
    const before = blocks[index - 1];
    return before !== undefined && before.lines.end > lines.start;
  });
}

function isOneRun(statements: readonly TopLevel[], blocks: readonly Block[]): boolean {
  const first = statements.findIndex(({ node }) => node === blocks[0]?.node);
  return blocks.every(({ node }, index) => statements[first + index]?.node === node);
}

/** The guard around statements that follow one another. */
function wrapped(document: SourceDocument, blocks: readonly Block[]): TextEdit {
  const span = { start: blocks[0]?.lines.start ?? 0, end: blocks.at(-1)?.lines.end ?? 0 };
  const body = reindented(document.text.slice(span.start, span.end), "", indentOf(document));
  return replace(document, span, `${GUARD}${newlineOf(document)}${body}`);
}

/** The statements taken from where they are into a guard at the end of the file. */
function gathered(document: SourceDocument, blocks: readonly Block[]): TextEdit {
  const newline = newlineOf(document);
  const start = removedSpans(document, blocks)[0]?.start ?? 0;
  const span = { start, end: document.text.length };
  let rest = "";
  let at = span.start;
  for (const each of removedSpans(document, blocks)) {
    rest += document.text.slice(at, each.start);
    at = each.end;
  }
  rest += document.text.slice(at);
  const guard = `${GUARD}${newline}${bodyOf(document, blocks, indentOf(document))}${newline}`;
  return replace(document, span, `${rest.trimEnd()}${newline.repeat(3)}${guard}`);
}

/** The statements taken into the guard that is there: before its body, or behind it if they stood behind it. */
function joined(document: SourceDocument, blocks: readonly Block[], guard: Guard): readonly TextEdit[] {
  const newline = newlineOf(document);
  const before = blocks.filter((each) => each.start < guard.start);
  const behind = blocks.filter((each) => each.start > guard.start);
  const edits = removedSpans(document, blocks).map((each) => replace(document, each, ""));
  if (before.length > 0) {
    edits.push(insert(document, guard.bodyStart, bodyOf(document, before, guard.bodyIndent) + newline));
  }
  if (behind.length > 0) {
    const end = lineEnd(document.text, guard.end);
    edits.push(insert(document, end, newline + bodyOf(document, behind, guard.bodyIndent)));
  }
  return edits;
}

function bodyOf(document: SourceDocument, blocks: readonly Block[], indent: string): string {
  const texts = blocks.map(({ lines }) => reindented(document.text.slice(lines.start, lines.end), "", indent));
  return texts.join(newlineOf(document));
}

/** The lines to take out; those that follow one another as one. */
function removedSpans(document: SourceDocument, blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { lines } of blocks) {
    const last = spans.at(-1);
    const follows = last && document.text.slice(last.end, lines.start).trim() === "";
    if (follows) spans[spans.length - 1] = { start: last.start, end: lines.end };
    else spans.push(lines);
  }
  return spans.map((each) => linesToRemove(document, each));
}
