/** What a nested function or lambda takes from the functions around it. */

import { boundNames, scopeOf } from "../python/names/scopes.ts";
import type { Expr, FunctionNode, Span, Stmt } from "../syntax/ast.ts";
import type { Chunk } from "../syntax/document.ts";
import { contains, type Node, nodesWithin, pathTo, topLevelsOf } from "../syntax/paths.ts";
import { expressionsOf } from "../syntax/walk.ts";
import { isGuard } from "./guard.ts";
import { freeNames, namesReadBy } from "./names.ts";

/** A function that is handed over, at the place where that happens. */
export interface Handed {
  readonly chunk: Chunk;
  readonly node: FunctionNode;
  /** The expression that hands it over. */
  readonly use: Span;
}

/**
 * The names to hand over along with the function, in the order of its text: variables of the functions around it, and
 * of the main guard. `undefined` where their values at the use are not sure to be those that it would see later, or
 * where something among them cannot be handed over.
 */
export function captured({ chunk, node, use }: Handed): readonly string[] | undefined {
  const around = pathTo(chunk, use);
  const names = [...freeNames(node)].filter((each) => isVariableAround(chunk, around, each)).sort(byPlace(chunk, node));
  const changesOutside = nodesWithin(node as Node).some(
    (each) => each.kind === "Nonlocal" && !isOwnVariable(node, each.names),
  );
  const defaults = namesReadBy(node.params.flatMap((each) => (each.default ? [asStatement(each.default)] : [])));
  if ([...defaults].some((each) => isVariableAround(chunk, around, each))) return undefined;
  if (changesOutside || /(?<![\w.])super(?!\w)/.test(chunk.text.slice(node.start, node.end))) return undefined;
  return names.every((each) => isSettled(chunk, around, each, { node, use, chunk })) ? names : undefined;
}

function isOwnVariable(node: FunctionNode, names: readonly string[]): boolean {
  const { locals } = scopeOf(node);
  return node.kind === "FunctionDef" && names.every((each) => locals.has(each));
}

const byPlace = (chunk: Chunk, node: Span) => {
  const text = chunk.text.slice(node.start, node.end);
  const place = (name: string) => text.search(new RegExp(`(?<!\\w)${name}(?!\\w)`));
  return (one: string, other: string) => place(one) - place(other);
};

/** A variable of a function, a comprehension or the guard around the place, and no name that an import gives. */
function isVariableAround(chunk: Chunk, around: readonly Node[], name: string): boolean {
  for (const each of around) {
    if (each.kind === "FunctionDef" && scopeOf(each).locals.has(name)) return true;
    if (each.kind === "Comprehension" && each.clauses.some(({ target }) => namesIn(target).has(name))) return true;
  }
  const statements = topLevelsOf(chunk.document).map(({ node }) => node);
  return !boundNames(statements.filter((each) => !isGuard(each))).has(name) && boundNames(statements).has(name);
}

function namesIn(target: Expr): ReadonlySet<string> {
  return new Set(nodesWithin(target).flatMap((each) => (each.kind === "Name" ? [each.id] : [])));
}

/** Whether the variable has its last value at the use, and one that can be pickled as far as its binding tells. */
function isSettled(chunk: Chunk, around: readonly Node[], name: string, { node, use }: Handed): boolean {
  if (name === "self" || name === "cls") return false;
  if (
    around.some((each) => each.kind === "Comprehension" && each.clauses.some((one) => namesIn(one.target).has(name)))
  ) {
    return false;
  }
  const scope = around.findLast((each) => each.kind === "FunctionDef" && scopeOf(each).locals.has(name)) ?? around[0];
  const binders = scope ? nodesWithin(scope).filter((each) => binds(each, name)) : [];
  return binders.every((each) => {
    if (
      each.kind === "FunctionDef" ||
      each.kind === "ClassDef" ||
      each.kind === "Import" ||
      each.kind === "ImportFrom"
    ) {
      return false;
    }
    if (each.kind === "Assign" && each.value?.kind === "Lambda") return false;
    if (each.kind === "For" && contains(each, use)) return startsWithin(chunk, each, use);
    return each.end <= use.start || contains(each, node);
  });
}

/** In a loop, the process has to be started in the same round in which it is made. */
function startsWithin(chunk: Chunk, loop: Span, use: Span): boolean {
  const text = chunk.text.slice(use.end, loop.end);
  return /\.start\(\)/.test(text);
}

/** Whether the statement itself binds the name, not one within it. */
function binds(node: Node, name: string): boolean {
  switch (node.kind) {
    case "FunctionDef":
    case "ClassDef":
      return node.name === name;
    case "For":
      return namesIn(node.target).has(name);
    case "Assign":
    case "AugAssign":
    case "Import":
    case "ImportFrom":
      return boundNames([node]).has(name);
    case "With":
      return node.items.some(({ target }) => target && namesIn(target).has(name));
    case "NamedExpr":
      return node.target.id === name;
    case "Global":
    case "Nonlocal":
      return node.names.includes(name);
    default:
      return false;
  }
}

const asStatement = (value: Expr): Stmt => ({ kind: "Expr", value, start: value.start, end: value.end });

/** Whether a parameter's default or annotation, which is worked out where the function stands, needs any of the names. */
export function needsAtDefinition(node: FunctionNode, names: readonly string[]): boolean {
  const parts: readonly Expr[] = node.params.flatMap((each) =>
    [each.default, each.annotation].flatMap((one) => one ?? []),
  );
  const read = namesReadBy(parts.map(asStatement));
  const ownDecorators = node.kind === "FunctionDef" ? expressionsOf({ ...node, params: [] }).length > 0 : false;
  return ownDecorators || names.some((each) => read.has(each));
}
