/** Which names a piece of code needs from around it. */

import { scopeOf } from "../python/names/scopes.ts";
import type { Expr, FunctionNode, Stmt } from "../syntax/ast.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { childExpressions, childStatements, expressionsOf } from "../syntax/walk.ts";

/** The names that a function takes from the scopes around it, those that it declares as global among them. */
export function freeNames(node: FunctionNode): ReadonlySet<string> {
  const names = new Set<string>();
  if (node.kind === "Lambda") addExpression(names, node.body);
  else for (const each of node.body) addStatement(names, each);
  const { locals, globals } = scopeOf(node);
  for (const each of locals) names.delete(each);
  for (const each of globals) names.add(each);
  return names;
}

/** The names that statements read when they run, and those that functions defined in them read later. */
export function namesReadBy(statements: readonly Stmt[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of statements) addStatement(names, each);
  return names;
}

/** The names that a definition reads at once: those of its decorators, defaults and bases, and of a class's body. */
export function namesReadByDefinition(node: Stmt): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of expressionsOf(node)) addExpression(names, each);
  if (node.kind === "FunctionDef") {
    for (const { annotation } of node.params) if (annotation) addExpression(names, annotation);
  }
  if (node.kind === "ClassDef")
    for (const each of node.body) for (const one of namesReadByDefinition(each)) names.add(one);
  else if (node.kind !== "FunctionDef") {
    for (const each of childStatements(node)) for (const one of namesReadByDefinition(each)) names.add(one);
  }
  return names;
}

function addStatement(names: Set<string>, node: Stmt): void {
  for (const each of expressionsOf(node)) addExpression(names, each);
  if (node.kind === "FunctionDef") {
    for (const each of freeNames(node)) names.add(each);
    return;
  }
  if (node.kind === "Global") for (const each of node.names) names.add(each);
  for (const each of childStatements(node)) addStatement(names, each);
}

function addExpression(names: Set<string>, node: Expr): void {
  if (node.kind === "Name") names.add(node.id);
  if (node.kind === "Lambda") {
    for (const each of freeNames(node)) names.add(each);
    for (const { default: each } of node.params) if (each) addExpression(names, each);
    return;
  }
  if (node.kind === "Comprehension") {
    addComprehension(names, node);
    return;
  }
  for (const each of childExpressions(node)) addExpression(names, each);
}

/** The loop variables of a comprehension are its own. */
function addComprehension(names: Set<string>, node: Expr): void {
  const inner = new Set<string>();
  for (const each of childExpressions(node)) addExpression(inner, each);
  const own = new Set<string>();
  if (node.kind === "Comprehension") for (const { target } of node.clauses) addExpression(own, target);
  for (const each of inner) if (!own.has(each)) names.add(each);
}

/** Whether a word occurs anywhere in a text, in comments too: for names that must not be there in any sense. */
export function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(text);
}

/** A name that the document does not use yet: the wanted one, or the same with underscores behind it. */
export function unusedName({ text }: SourceDocument, wanted: string): string {
  let name = wanted;
  while (new RegExp(`(?<!\\w)${name}(?!\\w)`).test(text)) name += "_";
  return name;
}
