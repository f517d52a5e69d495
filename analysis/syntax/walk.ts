/** The parts of a node, for those who look at all of them. */

import type { Expr, Stmt } from "./ast.ts";

/** The expressions directly within an expression. A lambda's body and defaults are among them. */
export function childExpressions(node: Expr): readonly Expr[] {
  switch (node.kind) {
    case "JoinedStr":
      return node.values;
    case "Attribute":
    case "Starred":
    case "Await":
      return [node.value];
    case "Subscript":
      return [node.value, node.index];
    case "Slice":
      return node.parts;
    case "Call":
      return [node.func, ...node.args, ...node.keywords.map((each) => each.value)];
    case "Tuple":
    case "List":
    case "Set":
      return node.elements;
    case "Dict":
      return node.entries.flatMap((each) => (each.key ? [each.key, each.value] : [each.value]));
    case "BinOp":
    case "BoolOp":
      return [node.left, node.right];
    case "UnaryOp":
      return [node.operand];
    case "Compare":
      return [node.left, ...node.comparators];
    case "IfExp":
      return [node.test, node.body, node.orelse];
    case "Lambda":
      return [...node.params.flatMap((each) => each.default ?? []), node.body];
    case "Comprehension":
      return [
        ...node.clauses.flatMap((each) => [each.iter, each.target, ...each.ifs]),
        node.element,
        ...(node.value ? [node.value] : []),
      ];
    case "Yield":
      return node.value ? [node.value] : [];
    case "NamedExpr":
      return [node.target, node.value];
    case "Name":
    case "Constant":
    case "Unreadable":
      return [];
  }
}

/** The expressions that a statement itself holds, not those of the statements within it. */
export function expressionsOf(node: Stmt): readonly Expr[] {
  switch (node.kind) {
    case "Expr":
      return [node.value];
    case "Assign":
      return [...node.targets, ...(node.value ? [node.value] : [])];
    case "AugAssign":
      return [node.target, node.value];
    case "Return":
      return node.value ? [node.value] : [];
    case "Delete":
      return node.targets;
    case "Raise":
    case "Assert":
      return node.values;
    case "If":
    case "While":
      return [node.test];
    case "For":
      return [node.target, node.iter];
    case "With":
      return node.items.flatMap((each) => (each.target ? [each.context, each.target] : [each.context]));
    case "Try":
      return node.handlers.flatMap((each) => each.type ?? []);
    case "FunctionDef":
      return [...node.decorators, ...node.params.flatMap((each) => each.default ?? [])];
    case "ClassDef":
      return [...node.decorators, ...node.bases, ...node.keywords.map((each) => each.value)];
    case "Match":
      return [node.subject, ...node.cases.flatMap((each) => each.guard ?? [])];
    default:
      return [];
  }
}

/** The statements directly within a statement. */
export function childStatements(node: Stmt): readonly Stmt[] {
  switch (node.kind) {
    case "If":
    case "For":
    case "While":
      return [...node.body, ...node.orelse];
    case "With":
    case "FunctionDef":
    case "ClassDef":
      return node.body;
    case "Try":
      return [...node.body, ...node.handlers.flatMap((each) => each.body), ...node.orelse, ...node.finalbody];
    case "Match":
      return node.cases.flatMap((each) => each.body);
    default:
      return [];
  }
}
