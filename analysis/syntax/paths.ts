/** Finding one's way in a document's syntax tree. Offsets in spans are those of the chunk, as everywhere. */

import type { Call, Expr, FunctionDef, Span, Stmt } from "./ast.ts";
import type { Chunk, SourceDocument } from "./document.ts";
import { childExpressions, childStatements, expressionsOf } from "./walk.ts";

/** A statement of a module's own level. `start` and `end` are offsets in the document. */
export interface TopLevel {
  readonly node: Stmt;
  readonly chunk: Chunk;
  readonly start: number;
  readonly end: number;
}

export function topLevelsOf({ chunks }: SourceDocument): readonly TopLevel[] {
  return chunks.flatMap((chunk) =>
    chunk.body.map((node) => ({ node, chunk, start: chunk.offset + node.start, end: chunk.offset + node.end })),
  );
}

export type Node = Stmt | Expr;

/** The nodes around a span of a chunk, from the statement of the module's level down to the innermost. */
export function pathTo(chunk: Chunk, span: Span): readonly Node[] {
  const path: Node[] = [];
  let next: Node | undefined = chunk.body.find((each) => contains(each, span));
  while (next) {
    path.push(next);
    next = childrenOf(next).find((each) => contains(each, span));
  }
  return path;
}

/** The call that has exactly this span. */
export function callAt(chunk: Chunk, span: Span): Call | undefined {
  return pathTo(chunk, span).find(
    (each): each is Call => each.kind === "Call" && each.start === span.start && each.end === span.end,
  );
}

/** The call that has the expression at this span among its arguments. */
export function callAround(chunk: Chunk, span: Span): Call | undefined {
  return pathTo(chunk, span).findLast(
    (each): each is Call => each.kind === "Call" && [...each.args, ...each.keywords].some((one) => contains(one, span)),
  );
}

/** The functions around a span, the outermost first. */
export function functionsAround(chunk: Chunk, span: Span): readonly FunctionDef[] {
  return pathTo(chunk, span).filter(
    (each): each is FunctionDef => each.kind === "FunctionDef" && each.body.some((one) => contains(one, span)),
  );
}

/** All nodes within a node, itself included. */
export function nodesWithin(node: Node): readonly Node[] {
  return [node, ...childrenOf(node).flatMap(nodesWithin)];
}

/** All nodes of a document. */
export function nodesOf({ chunks }: SourceDocument): readonly { readonly chunk: Chunk; readonly node: Node }[] {
  return chunks.flatMap((chunk) => chunk.body.flatMap(nodesWithin).map((node) => ({ chunk, node })));
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

export function textOf(chunk: Chunk, { start, end }: Span): string {
  return chunk.text.slice(start, end);
}

/** A chunk's span as one of its document. */
export function inDocument({ offset }: Chunk, { start, end }: Span): Span {
  return { start: offset + start, end: offset + end };
}

function childrenOf(node: Node): readonly Node[] {
  if (isExpression(node)) return childExpressions(node);
  return [...expressionsOf(node), ...childStatements(node)];
}

const EXPRESSIONS: ReadonlySet<Node["kind"]> = new Set<Expr["kind"]>([
  "Name",
  "Constant",
  "JoinedStr",
  "Attribute",
  "Subscript",
  "Slice",
  "Call",
  "Starred",
  "Tuple",
  "List",
  "Set",
  "Dict",
  "BinOp",
  "UnaryOp",
  "BoolOp",
  "Compare",
  "IfExp",
  "Lambda",
  "Comprehension",
  "Await",
  "Yield",
  "NamedExpr",
  "Unreadable",
]);

function isExpression(node: Node): node is Expr {
  return EXPRESSIONS.has(node.kind);
}
