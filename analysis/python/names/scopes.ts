/** Which names of a function belong to it, and which to the scopes around it: Python's own rules of scope. */

import type { Expr, FunctionNode, Stmt } from "../../syntax/ast.ts";
import { childExpressions, childStatements, expressionsOf } from "../../syntax/walk.ts";

export interface Scope {
  readonly locals: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
  readonly isGenerator: boolean;
}

const scopes = new WeakMap<FunctionNode, Scope>();

/** The scope of a function or lambda. Worked out once for each. */
export function scopeOf(node: FunctionNode): Scope {
  let scope = scopes.get(node);
  if (!scope) {
    scope = functionScope(node);
    scopes.set(node, scope);
  }
  return scope;
}

function functionScope(node: FunctionNode): Scope {
  const names = new NameCollector();
  for (const param of node.params) names.bound.add(param.name);
  if (node.kind === "Lambda") names.expression(node.body);
  else for (const each of node.body) names.statement(each);
  for (const each of [...names.globals, ...names.nonlocals]) names.bound.delete(each);
  return { locals: names.bound, globals: names.globals, nonlocals: names.nonlocals, isGenerator: names.yields };
}

/** The names that statements bind in their own scope (not in the functions and classes within). */
export function boundNames(statements: readonly Stmt[]): Set<string> {
  const names = new NameCollector();
  for (const each of statements) names.statement(each);
  return names.bound;
}

class NameCollector {
  readonly bound = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  yields = false;

  statement(node: Stmt): void {
    switch (node.kind) {
      case "FunctionDef":
      case "ClassDef":
        this.bound.add(node.name);
        break;
      case "Global":
        for (const each of node.names) this.globals.add(each);
        break;
      case "Nonlocal":
        for (const each of node.names) this.nonlocals.add(each);
        break;
      case "Import":
        for (const each of node.names) this.bound.add(each.asname ?? each.name.split(".")[0] ?? each.name);
        break;
      case "ImportFrom":
        for (const each of node.names) this.bound.add(each.asname ?? each.name);
        break;
      case "Assign":
      case "Delete":
        for (const each of node.targets) this.target(each);
        break;
      case "AugAssign":
      case "For":
        this.target(node.target);
        break;
      case "With":
        for (const each of node.items) if (each.target) this.target(each.target);
        break;
      case "Try":
        for (const each of node.handlers) if (each.name) this.bound.add(each.name);
        break;
      case "Match":
        for (const each of node.cases.flatMap((one) => one.captures)) this.bound.add(each.id);
        break;
      case "Broken":
        for (const each of node.names) this.bound.add(each);
        break;
    }
    for (const each of expressionsOf(node)) this.expression(each);
    if (node.kind === "FunctionDef" || node.kind === "ClassDef") return;
    for (const each of childStatements(node)) this.statement(each);
  }

  target(node: Expr): void {
    if (node.kind === "Name") this.bound.add(node.id);
    else if (node.kind === "Tuple" || node.kind === "List") for (const each of node.elements) this.target(each);
    else if (node.kind === "Starred") this.target(node.value);
  }

  /** A walrus binds in the scope around the comprehension that it stands in; a lambda is a scope of its own. */
  expression(node: Expr): void {
    if (node.kind === "NamedExpr") this.bound.add(node.target.id);
    if (node.kind === "Yield") this.yields = true;
    if (node.kind === "Lambda") return;
    for (const each of childExpressions(node)) this.expression(each);
  }
}
